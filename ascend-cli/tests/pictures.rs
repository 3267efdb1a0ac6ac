//! The pictures are drawn: every SVG is rendered to PNG, which is left in the target folder to be looked at.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
}

fn ascend(arguments: &[&str]) {
    let status = Command::new(env!("CARGO_BIN_EXE_ascend"))
        .args(arguments)
        .stdout(std::process::Stdio::null())
        .status()
        .unwrap();
    assert!(status.success(), "{arguments:?}");
}

/// Renders at twice the size and writes the PNG beside the SVG.
fn render(path: &Path) -> Pixmap {
    let mut fonts = fontdb::Database::new();
    fonts.load_system_fonts();
    let options = Options {
        fontdb: Arc::new(fonts),
        ..Options::default()
    };
    let tree = Tree::from_str(&std::fs::read_to_string(path).unwrap(), &options).unwrap();
    let size = tree.size().to_int_size().scale_by(2.0).unwrap();
    let mut picture = Pixmap::new(size.width(), size.height()).unwrap();
    resvg::render(&tree, Transform::from_scale(2.0, 2.0), &mut picture.as_mut());
    picture.save_png(path.with_extension("png")).unwrap();
    picture
}

/// How many pixels have this colour.
fn count(picture: &Pixmap, colour: [u8; 3]) -> usize {
    let is = |pixel: &&resvg::tiny_skia::PremultipliedColorU8| [pixel.red(), pixel.green(), pixel.blue()] == colour;
    picture.pixels().iter().filter(is).count()
}

#[test]
fn a_timeline_shows_both_micro_batches_on_one_axis() {
    for (theme, paper, first, second) in [
        ("light", [255, 255, 255], [0x1f, 0x5f, 0xa8], [0xb4, 0x54, 0x0a]),
        ("dark", [0x0d, 0x11, 0x17], [0x3f, 0x83, 0xd1], [0xcf, 0x6e, 0x1f]),
        ("auto", [255, 255, 255], [0x1f, 0x5f, 0xa8], [0xb4, 0x54, 0x0a]),
    ] {
        let path = folder().join(format!("timeline-{theme}.svg"));
        let name = path.to_str().unwrap();
        ascend(&["plan", "draw", "dbo_941", "dbo_full", "--theme", theme, "--svg", name]);
        let picture = render(&path);
        for (what, colour) in [("paper", paper), ("micro-batch 0", first), ("micro-batch 1", second)] {
            assert!(count(&picture, colour) > 10_000, "{theme}: no {what}");
        }
    }
    let auto = std::fs::read_to_string(folder().join("timeline-auto.svg")).unwrap();
    assert!(auto.contains("prefers-color-scheme: dark"));
}

#[test]
fn the_break_even_curve_is_drawn() {
    for theme in ["light", "dark"] {
        let path = folder().join(format!("curve-{theme}.svg"));
        let name = path.to_str().unwrap();
        ascend(&["plan", "draw", "dbo_941", "dbo_full", "--theme", theme, "--curve", name]);
        let line = if theme == "light" {
            [0x1f, 0x5f, 0xa8]
        } else {
            [0x6c, 0xb0, 0xf5]
        };
        assert!(count(&render(&path), line) > 500, "{theme}: no line");
    }
}
