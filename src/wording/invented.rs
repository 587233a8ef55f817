//! Invented documents and revisions of them, from a seed, with what was really done, for tests.
//!
//! A paragraph is a list of phrases, each with a number of its own. A revision takes phrases over,
//! replaces, inserts, deletes or moves them, so afterwards it is known for each character whether
//! it was changed.

use super::ChangeKind;

const WHO: [&str; 12] = [
    "沿江三市",
    "渔港管理处",
    "渡口所在乡镇",
    "灯塔值守队",
    "水上邮局",
    "北岸造船坊",
    "盐田合作社",
    "船员学校",
    "航标站",
    "岛上诊所",
    "海堤养护队",
    "各县渔业站",
];
const HOW: [&str; 12] = [
    "加快推进",
    "逐步",
    "按季度",
    "分三批",
    "会同邻县",
    "利用冬闲",
    "依托老码头",
    "在汛期前",
    "率先",
    "进一步",
    "统筹",
    "以旧换新",
];
const DOES: [&str; 14] = [
    "改造", "新建", "修缮", "清理", "加固", "扩建", "登记", "检查", "更换", "疏浚", "租用", "测量", "迁移",
    "粉刷",
];
const WHAT: [&str; 18] = [
    "木船泊位",
    "灯塔透镜",
    "石砌海堤",
    "晒网场",
    "潮汐观测井",
    "淡水蓄水池",
    "渔网仓库",
    "引航浮标",
    "渡轮候船亭",
    "盐田水闸",
    "船用罗盘",
    "冰鲜冷库",
    "沿岸步道",
    "雾号设备",
    "鱼苗池",
    "缆绳作坊",
    "码头吊杆",
    "守塔人宿舍",
];
const ASIDE: [&str; 10] = [
    "每年公布一次账目",
    "由船东会监督",
    "旧料就地回用",
    "夜间照常通航",
    "所需石料取自南山",
    "优先雇用本地船工",
    "图纸交档案室存放",
    "完工后立碑为记",
    "遇大风顺延",
    "经费由港务基金承担",
];
const UNIT: [&str; 8] = ["座", "个", "处", "公里", "万元", "户", "艘", "%"];

/// A sequence of numbers from a seed (SplitMix64).
pub(super) struct Dice(pub(super) u64);

impl Dice {
    pub(super) fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) >> 16) as usize % sides
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }
}

/// A phrase; a phrase of both versions has the same number in both.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    pub(super) id: usize,
    pub(super) text: String,
}

pub(super) type Sentence = Vec<Phrase>;

/// A paragraph, and where it stood in the draft.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) sentences: Vec<Sentence>,
    pub(super) from: Option<usize>,
    pub(super) moved: bool,
}

/// Two versions and what was done.
pub(super) struct Invented {
    pub(super) left: Vec<Draft>,
    pub(super) right: Vec<Draft>,
}

/// How much a revision does, in percent of the paragraphs.
#[derive(Clone, Copy)]
pub(super) struct Amount {
    pub(super) edited: usize,
    pub(super) removed: usize,
    pub(super) inserted: usize,
    pub(super) moved: usize,
}

impl Draft {
    pub(super) fn phrases(&self) -> impl Iterator<Item = &Phrase> {
        self.sentences.iter().flatten()
    }

    pub(super) fn text(&self) -> String {
        self.phrases().map(|phrase| phrase.text.as_str()).collect()
    }

    /// Whether sentences that the other version has as well stand in another order there. The first
    /// phrase of a sentence is never edited.
    pub(super) fn is_reordered(&self, other: &Draft) -> bool {
        let places = |sentence: &Sentence| {
            other
                .sentences
                .iter()
                .position(|other| other.first().map(|p| p.id) == sentence.first().map(|p| p.id))
        };
        !self.sentences.iter().filter_map(places).is_sorted()
    }
}

impl Invented {
    /// What the revision did to paragraphs, but for those left alone.
    pub(super) fn events(&self) -> Vec<(ChangeKind, Option<usize>, Option<usize>)> {
        let mut events = Vec::new();
        for (at, paragraph) in self.right.iter().enumerate() {
            let kind = match paragraph {
                Draft { from: None, .. } => ChangeKind::Inserted,
                Draft { moved: true, .. } => ChangeKind::Moved,
                Draft { from: Some(from), .. } if self.left[*from].text() != paragraph.text() => {
                    ChangeKind::Edited
                }
                _ => continue,
            };
            events.push((kind, paragraph.from, Some(at)));
        }
        let kept: Vec<usize> = self.right.iter().filter_map(|paragraph| paragraph.from).collect();
        let removed = (0..self.left.len()).filter(|at| !kept.contains(at));
        events.extend(removed.map(|at| (ChangeKind::Removed, Some(at), None)));
        events.sort_unstable();
        events
    }
}

/// Invents documents and revises them.
pub(super) struct Writer {
    pub(super) dice: Dice,
    next: usize,
}

impl Writer {
    pub(super) fn new(seed: u64) -> Writer {
        Writer { dice: Dice(seed), next: 0 }
    }

    fn phrase(&mut self, text: String) -> Phrase {
        self.next += 1;
        Phrase { id: self.next, text }
    }

    fn figure(&mut self) -> Phrase {
        let text = format!("{}{}", 2 + self.dice.below(98), self.dice.of(&UNIT));
        self.phrase(text)
    }

    fn words(&mut self, from: &[&str]) -> Phrase {
        let text = self.dice.of(from).to_owned();
        self.phrase(text)
    }

    fn aside(&mut self) -> Phrase {
        let text = format!("，{}", self.dice.of(&ASIDE));
        self.phrase(text)
    }

    fn sentence(&mut self) -> Sentence {
        let mut sentence = vec![self.words(&WHO), self.words(&HOW), self.words(&DOES), self.words(&WHAT)];
        sentence.push(self.figure());
        if self.dice.chance(50) {
            sentence.push(self.aside());
        }
        if self.dice.chance(40) {
            sentence.push(self.phrase("，并".to_owned()));
            sentence.extend([self.words(&DOES), self.words(&WHAT), self.figure()]);
        }
        sentence.push(self.phrase("。".to_owned()));
        sentence
    }

    fn paragraph(&mut self, from: Option<usize>) -> Draft {
        let sentences = (0..2 + self.dice.below(4)).map(|_| self.sentence()).collect();
        Draft { sentences, from, moved: false }
    }

    /// A document and a revision of it.
    pub(super) fn invent(&mut self, paragraphs: usize, amount: Amount) -> Invented {
        let left: Vec<Draft> = (0..paragraphs).map(|at| self.paragraph(Some(at))).collect();
        let mut right = Vec::new();
        for paragraph in &left {
            if self.dice.chance(amount.inserted) {
                right.push(self.paragraph(None));
            }
            if self.dice.chance(amount.removed) {
                continue;
            }
            let mut paragraph = paragraph.clone();
            if self.dice.chance(amount.edited) {
                self.edit(&mut paragraph);
            }
            right.push(paragraph);
        }
        self.move_some(&mut right, amount.moved);
        Invented { left, right }
    }

    /// Moves paragraphs at least four places, each past others that stay.
    fn move_some(&mut self, right: &mut Vec<Draft>, percent: usize) {
        for _ in 0..right.len() * percent / 100 {
            let at = self.dice.below(right.len());
            let to = self.dice.below(right.len());
            if at.abs_diff(to) < 4 || right[at].from.is_none() || right[at].moved {
                continue;
            }
            let mut paragraph = right.remove(at);
            paragraph.moved = true;
            right.insert(to, paragraph);
        }
    }

    /// One to three edits.
    fn edit(&mut self, paragraph: &mut Draft) {
        for _ in 0..1 + self.dice.below(3) {
            let at = self.dice.below(paragraph.sentences.len());
            match self.dice.below(8) {
                0 => {
                    let sentence = self.sentence();
                    paragraph.sentences.insert(at, sentence);
                }
                1 if paragraph.sentences.len() > 2 => _ = paragraph.sentences.remove(at),
                2 if paragraph.sentences.len() > 2 => {
                    let sentence = paragraph.sentences.remove(at);
                    let to = (at + 1 + self.dice.below(paragraph.sentences.len()))
                        % (paragraph.sentences.len() + 1);
                    paragraph.sentences.insert(to, sentence);
                }
                3 => {
                    let aside = self.aside();
                    let sentence = &mut paragraph.sentences[at];
                    sentence.insert(sentence.len() - 1, aside);
                }
                4 if paragraph.sentences[at].len() > 5 => _ = paragraph.sentences[at].remove(1),
                5 => replace(&mut paragraph.sentences[at][3], self.words(&WHAT)),
                _ => {
                    let figure = self.figure();
                    let sentence = &mut paragraph.sentences[at];
                    let is_figure =
                        |phrase: &&mut Phrase| phrase.text.starts_with(|c: char| c.is_ascii_digit());
                    if let Some(old) = sentence.iter_mut().find(is_figure) {
                        replace(old, figure);
                    }
                }
            }
        }
    }
}

/// Saying the same again is no edit.
fn replace(old: &mut Phrase, new: Phrase) {
    if old.text != new.text {
        *old = new;
    }
}
