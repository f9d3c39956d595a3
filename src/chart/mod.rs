//! Draws charts: as SVG, which is text, and as PNG, which Discord shows. Pure and quick; the only
//! module that knows how a chart looks.

mod density;
mod encode;
mod layout;
mod marks;
mod pictures;
mod scale;
mod text;

pub use layout::svg;
pub use pictures::Pictures;

use crate::answer::Chart;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::sync::Arc;

/// Why a chart could not be drawn.
#[derive(Debug, thiserror::Error)]
pub enum DrawError {
    /// The SVG is not understood.
    #[error("the chart cannot be read: {0}")]
    Svg(#[from] resvg::usvg::Error),
    /// The picture is too large.
    #[error("the chart is too large")]
    TooLarge,
    /// The picture cannot be written.
    #[error("the chart cannot be written as PNG: {0}")]
    Png(#[from] png::EncodingError),
}

/// The chart as a PNG picture, 800 pixels wide.
pub fn png(chart: &Chart) -> Result<Vec<u8>, DrawError> {
    let options =
        Options { fontdb: Arc::clone(&text::FONTS), font_family: text::FAMILY.to_owned(), ..Options::default() };
    let tree = Tree::from_str(&svg(chart), &options)?;
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or(DrawError::TooLarge)?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    Ok(encode::encode(&pixels)?)
}
