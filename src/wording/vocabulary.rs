//! Words that the engine knows without a lexicon: set phrases of plans, everyday words, units.
//!
//! Set phrases stand in every plan and say nothing about a passage, so they never count as shared
//! wording. Everyday words keep a change from starting in the middle of a word: 建设 to 建成 is a
//! change of a word, not of 设 to 成.
//!
//! Absent: subject terms, which come from the lexicon.

/// Set phrases: wording that two plans share by genre.
pub(super) const STOCK: &str = "
加快 推进 推动 加强 进一步 建设 发展 提升 提高 提供 完善 健全 实施 落实 开展 积极 大力 深入 深化 全面 不断 持续
着力 切实 有效 促进 支持 鼓励 引导 探索 构建 形成 打造 建立 优化 强化 扩大 拓展 培育 加大 力度 水平 能力 工作
体系 机制 制度 重点 领域 方面 基础 保障 管理 服务 综合 统筹 协调 推广 应用 创新 融合 高质量 高水平 重要 重大
关键 主要 相关 有关 各类 各级 各地 全省 我省 江苏 省内 国家 地区 部门 单位 围绕 坚持 充分 发挥 作用 充分发挥
贯彻 贯彻落实 严格 规范 稳步 有序 扎实 扎实推进 稳步推进 加快推进 全面推进 深入推进 大力推进 统筹推进 持续推进
加快建设 加快发展 加快构建 加快形成 进一步加强 进一步完善 不断提升 不断完善 建立健全 重要支撑 有力支撑 坚实基础
十四五 十四五期间 十三五 规划 目标 任务 措施 要求 情况 问题 成效 显著 明显 取得 基本 更加 较为 逐步 初步
";

/// Everyday words of official language.
pub(super) const COMMON: &str = "
建成 新建 改建 扩建 改造 升级 提档 布局 部署 覆盖 达到 超过 增长 下降 降低 减少 增加 实现 保持 保护 修复 治理
监管 监测 监督 检查 评估 评价 考核 责任 主体 企业 产业 行业 市场 经济 社会 城市 农村 乡村 城乡 区域 园区 基地
中心 平台 系统 网络 设施 设备 装备 产品 项目 工程 试点 示范 先导 集群 生态 环境 资源 能源 技术 科技 研发 研究
成果 转化 人才 队伍 培养 引进 资金 投资 融资 金融 财政 税收 政策 标准 法规 法律 条例 办法 方案 计划 行动 组织
领导 机构 政府 公众 群众 居民 人民 生活 生产 消费 需求 供给 质量 效率 效益 效能 安全 风险 应急 预警 防控 防范
处置 救援 开放 合作 交流 共享 共建 协同 联动 整合 集成 互联 互通 连接 接入 传输 存储 计算 处理 分析 采集 感知
识别 控制 运行 运营 维护 运维 使用 利用 开发 设计 制造 加工 销售 流通 物流 运输 交通 道路 公路 铁路 港口 航空
机场 航道 车辆 船舶 停车 充电 供水 排水 供电 供热 供气 管网 管道 河道 湖泊 水库 海洋 海域 土地 耕地 森林 湿地
空间 结构 规模 数量 比例 比重 总量 总体 整体 全部 部分 局部 单项 专项 专业 专门 特色 优势 潜力 活力 动力 竞争
特别 尤其 包括 以及 或者 并且 同时 此外 其中 通过 按照 根据 依托 结合 基于 面向 针对 关于 对于 为了 由于 因此
目前 今后 未来 长期 短期 近期 年度 期间 阶段 前期 后期 之间 之内 以上 以下 左右 不低于 不超过 不少于
力争 确保 争取 努力 主动 自主 独立 联合 共同 统一 分类 分级 分步 集中 分散 开通 启动 启用 完成 验收 竣工 交付
学校 教育 教学 培训 医院 医疗 卫生 健康 养老 文化 旅游 体育 住房 社区 街道 乡镇 县区 设区市 省级 市级 县级 国家级
数字 智能 智慧 信息 数据 算力 模型 软件 硬件 芯片 终端 场景 用户 接口 门户 档案 名录 清单 台账 目录 图谱 指标 体制
行为 作为 成为 认为 为主 方向 导向 取向 转向 应对 面对 对接 对外 对标 对象 平等 同等 等级 所有 占有 拥有 享有 具有
富有 国有 共有 现有 特有 有限 有力 有利 有机 存在 潜在 内在 在线 在用 饱和 总和 中和 温和 目的 标的 了解 从事 服从
其他 由此 自由 理由 到位 到期 得到 将来 即将 位于 处于 属于 善于 易于 以来 更新 变更 更换 从而 进而 然而 而且 不但
采用 配备 配置 安装 替代 淘汰 关停 迁移 搬迁 集聚 聚焦 突出 突破 攻克 攻关 掌握 制定 出台 修订 发布 公布
";

/// Single characters that carry no subject.
pub(super) const PARTICLES: &str = "的了和与及或等在对为以将把由于从到向并也其之是有各更而但又还该至被使让给";

/// English words that carry no subject.
pub(super) const SMALL_WORDS: &str = "a an and are as at be by for from has have in into is it its more of on or that the their this to will with";

/// Units after a number and its 万 or 亿, the longest first where one begins with another.
pub(super) const UNITS: &[&str] = &[
    "个百分点",
    "平方千米",
    "平方公里",
    "立方米",
    "平方米",
    "吨标准煤",
    "标准箱",
    "标准机架",
    "人民币",
    "美元",
    "欧元",
    "千瓦时",
    "千瓦",
    "兆瓦",
    "公里",
    "千米",
    "公顷",
    "海里",
    "毫米",
    "厘米",
    "微克",
    "毫克",
    "千克",
    "公斤",
    "小时",
    "分钟",
    "人次",
    "户次",
    "架次",
    "机架",
    "TEU",
    "EFLOPS",
    "PFLOPS",
    "Gbps",
    "Mbps",
    "Tbps",
    "kWh",
    "GWh",
    "MWh",
    "GHz",
    "MHz",
    "km²",
    "km2",
    "hm²",
    "hm2",
    "m²",
    "m2",
    "m³",
    "m3",
    "km",
    "kW",
    "MW",
    "GW",
    "GB",
    "TB",
    "PB",
    "℃",
    "个",
    "家",
    "座",
    "户",
    "人",
    "项",
    "种",
    "条",
    "台",
    "套",
    "所",
    "处",
    "张",
    "辆",
    "艘",
    "件",
    "批",
    "例",
    "元",
    "亩",
    "吨",
    "米",
    "升",
    "倍",
    "分",
    "天",
    "岁",
    "次",
    "棵",
    "株",
    "只",
    "头",
];
