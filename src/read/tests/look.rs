//! Nothing is tested here: these print what a person wants to look at.
//!
//! `ONLY=45 cargo test --no-default-features read::tests::look::summary -- --ignored --nocapture`

use super::*;

#[test]
#[ignore = "prints a summary to look at"]
fn summary() {
    let Some(text) = gazette() else { return };
    let lexicon = Lexicon::bundled();
    for _ in 0..3 {
        let started = std::time::Instant::now();
        let found = super::import(&text, lexicon, &KnownPlans::default());
        println!("{:?} {}", started.elapsed(), found.plans.len());
    }
    let import = import(&text, Lexicon::bundled(), &KnownPlans::default());
    let only = std::env::var("ONLY").unwrap_or_default();
    for plan in &import.plans {
        print_plan(plan, only == "all" || plan.document_number.contains(&only) && !only.is_empty());
    }
    for d in &import.diagnostics {
        println!("{:?} {} {}", d.severity, d.place, d.message.zh);
    }
    let made: Vec<_> = import.joins.iter().filter(|j| j.made).collect();
    println!("joins {} ({} over headers)", made.len(), made.iter().filter(|j| j.over_header).count());
    for j in import.joins.iter().filter(|j| !j.made) {
        println!("undecided {} {}", j.from, j.to);
    }
}

fn print_plan(plan: &Plan, full: bool) {
    let (mut sections, mut passages, mut quantities) = (0, 0, 0);
    walk(&plan.sections, 0, &mut |depth, s| {
        sections += 1;
        passages += s.passages.len();
        if full {
            println!(
                "{}S {} [{}] {} L{:?} {:?} {:?}",
                "  ".repeat(depth),
                s.id,
                s.number,
                s.title.zh,
                s.line,
                s.kind,
                s.columns.as_ref().map(|c| &c.zh)
            );
        }
        for p in &s.passages {
            quantities += p.quantities.len();
            if full {
                let text: String = p.text.zh.chars().take(30).collect();
                println!(
                    "{}  P {} L{:?} {:?} {:?} | {text} | {:?}",
                    "  ".repeat(depth),
                    p.id,
                    p.line,
                    p.kind,
                    p.heading.as_ref().map(|h| &h.zh),
                    p.themes
                );
                if std::env::var("Q").is_ok() {
                    for q in &p.quantities {
                        println!("        Q {} | {} | {:?} {}", q.subject.zh, q.raw, q.year, q.year_inferred);
                    }
                    println!("        T {:?}", p.terms);
                }
            }
        }
    });
    println!(
        "{} {} {} | {} | {} | {:?} | {:?} | sections {sections} passages {passages} quantities {quantities} indicators {}",
        plan.id,
        plan.document_number,
        plan.issued,
        plan.title.zh,
        plan.short_title.zh,
        plan.issuer.zh,
        plan.source.as_ref().map(|s| (&s.title.zh, s.page)),
        plan.indicators.len()
    );
}

#[test]
#[ignore = "prints differences to the data to look at"]
fn differences() {
    let Some(text) = gazette() else { return };
    let import = import(&text, Lexicon::bundled(), &KnownPlans::default());
    let mut sums = [0usize; 12];
    for known in data() {
        let Some(plan) = import.plans.iter().find(|plan| plan.document_number == known.document_number)
        else {
            continue;
        };
        println!("==== {}", known.id);
        let ours = passages_with_sections(plan);
        let theirs = passages_with_sections(&known);
        for (section, p) in &theirs {
            sums[0] += 1;
            let Some((s, o)) = ours.iter().find(|(_, o)| o.line == p.line) else {
                println!(
                    "missing passage {} {:?} {}",
                    p.id,
                    p.line,
                    p.text.zh.chars().take(20).collect::<String>()
                );
                continue;
            };
            sums[1] += 1;
            let h = |p: &crate::plan::Passage| p.heading.as_ref().map(|h| h.zh.clone());
            sums[2] += usize::from(h(o) == h(p));
            if h(o) != h(p) {
                println!("heading {:?} ours {:?} theirs {:?}", p.line, h(o), h(p));
            }
            sums[3] += usize::from(o.kind == p.kind);
            if o.kind != p.kind {
                println!(
                    "kind {:?} ours {:?} theirs {:?} in {} {}",
                    p.line, o.kind, p.kind, section.id, section.title.zh
                );
            }
            sums[4] += usize::from(o.themes.first() == p.themes.first());
            sums[5] += usize::from(p.themes.iter().any(|t| o.themes.contains(t)));
            if s.kind == section.kind {
                sums[6] += 1
            } else {
                println!("place {:?} ours {} theirs {}", p.line, s.id, section.id)
            }
            for q in &p.quantities {
                sums[7] += 1;
                let squeeze = super::line::squeezed;
                let near = o.quantities.iter().find(|x| {
                    squeeze(&x.raw).contains(&squeeze(&q.raw)) || squeeze(&q.raw).contains(&squeeze(&x.raw))
                });
                match near {
                    Some(x) => {
                        sums[8] += 1;
                        sums[9] += usize::from(x.year == q.year);
                        if std::env::var("QD").is_ok() {
                            println!(
                                "q {:?} {} ours {} | {} {:?} theirs {} {:?}",
                                p.line, x.subject.zh, x.raw, q.subject.zh, x.year, q.raw, q.year
                            );
                        }
                    }
                    None => println!("quantity {:?} lacks {} {}", p.line, q.subject.zh, q.raw),
                }
            }
            sums[10] += o.quantities.len();
        }
        for (section, o) in &ours {
            if !theirs.iter().any(|(_, p)| o.line == p.line) {
                println!(
                    "extra passage {} {:?} {} in {}",
                    o.id,
                    o.line,
                    o.text.zh.chars().take(20).collect::<String>(),
                    section.title.zh
                );
            }
        }
        let titles = |plan: &Plan| {
            let mut v = Vec::new();
            walk(&plan.sections, 0, &mut |_, s| {
                v.push((s.line, s.id.clone(), s.number.clone(), s.title.zh.clone()))
            });
            v
        };
        let (a, b) = (titles(plan), titles(&known));
        for t in &b {
            if !a.contains(t) {
                println!("section theirs {t:?} ours {:?}", a.iter().find(|x| x.0 == t.0));
            }
        }
        for t in &a {
            if !b.iter().any(|x| x.0 == t.0) {
                println!("section ours {t:?}");
            }
        }
    }
    println!(
        "passages {} found {} heading {} kind {} first theme {} any theme {} place {} quantities {} found {} year {} (ours {})",
        sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6], sums[7], sums[8], sums[9], sums[10]
    );
}
