//! Pictures of every view of the finished page, for people to look at.
//!
//! ```text
//! shots FOLDER     writes FOLDER/VIEW-WIDTH-APPEARANCE-LANGUAGE.png, and prints how many
//! ```
//!
//! Absent: any judgement; whoever made a change looks at them.

use std::path::PathBuf;

use browser_tests::{Failure, Outcome, Page, browse, one_file};

/// Each picture's name, and the fragment that it shows.
const STATES: [(&str, &str); 9] = [
    ("overview", "view=overview"),
    ("themes", "view=themes&theme=data-centres-and-computing"),
    (
        "themes-many",
        "view=themes&theme=innovation-platforms-and-r-and-d&left=digital-economy&right=manufacturing",
    ),
    ("targets", "view=targets"),
    ("targets-housing", "view=targets&left=urban-housing&right=new-urbanisation"),
    ("read", "view=read&at=left:3.1-1"),
    ("embed", "view=themes&theme=data-centres-and-computing&embed=1"),
    ("styleguide", "view=styleguide"),
    ("unknown-plan", "left=nobody-has-this"),
];

const SIZES: [(u32, u32); 2] = [(1440, 900), (390, 844)];

fn main() -> Outcome {
    let folder = std::env::args_os().nth(1).map(PathBuf::from);
    let folder = folder.ok_or_else(|| Failure::new("usage: shots FOLDER"))?;
    std::fs::create_dir_all(&folder)?;
    let mut count = 0;
    for (name, fragment) in STATES {
        // A browser for each, so that none runs into the limit of time of a test.
        browse(async |page| {
            for size in SIZES {
                for scheme in ["light", "dark"] {
                    for lang in ["zh", "en"] {
                        let file = folder.join(format!("{name}-{}-{scheme}-{lang}.png", size.0));
                        let fragment = format!("{fragment}&scheme={scheme}&lang={lang}");
                        shoot(page, size, &fragment, &file).await?;
                        count += 1;
                    }
                }
            }
            Ok(())
        })?;
    }
    println!("{count} pictures");
    Ok(())
}

async fn shoot(page: &Page, (width, height): (u32, u32), fragment: &str, file: &std::path::Path) -> Outcome {
    page.viewport(width, height).await?;
    page.open_file(&one_file()?, fragment).await?;
    page.wait_for("main h2, main .target-row").await?;
    // Charts and scrolling come after the first drawing.
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    page.picture(file).await
}
