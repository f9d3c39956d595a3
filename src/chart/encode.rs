//! Pixels → PNG. A chart has few colours, so that a palette makes it small and quick to write.

use resvg::tiny_skia::{Pixmap, PremultipliedColorU8};

/// zlib's effort, from 1 to 9: beyond this, time grows by a third and a tenth is saved.
const EFFORT: u8 = 2;

/// Bits of each channel by which colours are told apart. Neighbouring shades at the edge of a letter
/// become one, which nobody sees.
const DEPTHS: [u32; 2] = [5, 4];

/// The picture as PNG; its transparency is ignored, because the panel covers everything.
pub(super) fn encode(pixels: &Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, pixels.width(), pixels.height());
    encoder.set_deflate_compression(png::DeflateCompression::Level(EFFORT));
    match DEPTHS.iter().find_map(|depth| indexed(pixels.pixels(), *depth)) {
        Some((palette, indices)) => {
            encoder.set_color(png::ColorType::Indexed);
            encoder.set_palette(palette);
            encoder.set_filter(png::Filter::NoFilter);
            encoder.write_header()?.write_image_data(&indices)?;
        }
        None => {
            encoder.set_color(png::ColorType::Rgb);
            encoder
                .write_header()?
                .write_image_data(&pixels.pixels().iter().flat_map(channels).collect::<Vec<u8>>())?;
        }
    }
    Ok(out)
}

fn channels(pixel: &PremultipliedColorU8) -> [u8; 3] {
    [pixel.red(), pixel.green(), pixel.blue()]
}

/// A palette, channel by channel, and each pixel's place in it; `None` where it would have more than
/// 256 colours. Of colours that are not told apart, the first stands for all.
fn indexed(pixels: &[PremultipliedColorU8], depth: u32) -> Option<(Vec<u8>, Vec<u8>)> {
    let key = |pixel: &PremultipliedColorU8| {
        channels(pixel).iter().fold(0, |key, channel| key << depth | usize::from(channel >> (8 - depth)))
    };
    let mut places: Vec<Option<u8>> = vec![None; 1 << (3 * depth)];
    let mut palette = Vec::new();
    let mut indices = Vec::with_capacity(pixels.len());
    // Most pixels are like the one before.
    for run in pixels.chunk_by(PartialEq::eq) {
        let place = &mut places[key(&run[0])];
        let index = match *place {
            Some(index) => index,
            None => {
                let index = u8::try_from(palette.len() / 3).ok()?;
                palette.extend(channels(&run[0]));
                *place.insert(index)
            }
        };
        indices.resize(indices.len() + run.len(), index);
    }
    Some((palette, indices))
}
