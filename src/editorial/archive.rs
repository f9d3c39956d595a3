//! All files as one archive that can be unpacked into a knowledge folder.

use std::io::{Cursor, Write};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Why there is no archive. It is made in memory, so only names or sizes that no file here has can be the cause.
#[derive(Debug, thiserror::Error)]
#[error("the archive could not be made: {0}")]
pub struct ArchiveError(#[from] ZipError);

/// A ZIP archive of files by name. The same files give the same bytes.
pub fn archive(files: &[(String, String)]) -> Result<Vec<u8>, ArchiveError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // Text is stored as it is: archives are small, and anybody can look into one.
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored).unix_permissions(0o644);
    for (name, text) in files {
        zip.start_file(name.as_str(), options)?;
        zip.write_all(text.as_bytes()).map_err(ZipError::from)?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn what_goes_in_comes_out() {
        let files = [("a.md", "# A\n"), ("b/ü.md", "# Ü\n")].map(|(name, text)| (name.to_owned(), text.to_owned()));
        let bytes = archive(&files).expect("an archive");
        assert_eq!(archive(&files).expect("an archive"), bytes);
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a ZIP archive");
        for (name, text) in &files {
            let mut read = String::new();
            zip.by_name(name).expect("the file").read_to_string(&mut read).expect("text");
            assert_eq!(&read, text);
        }
    }
}
