//! What went wrong in the database, as something to tell.

use crate::store::StoreError;
use rusqlite::ErrorCode;

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let why = match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => return Self::DiskFull,
            // A quota or a limit on file sizes is told in this way, too.
            Some(ErrorCode::SystemIoFailure) => {
                "reading or writing its files failed; nothing was saved. Look whether the disk is full, over a quota or faulty, then try again"
            }
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => {
                "its files can no longer be written; nothing was saved. Make DATA_DIR writable, then try again"
            }
            Some(ErrorCode::CannotOpen) => {
                "its files cannot be opened; nothing was saved. Look whether DATA_DIR is there and whether too many files are open, then try again"
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
                "another program holds its file; nothing was saved. Try again once that one is done"
            }
            Some(_) if is_damage(&error) => {
                "its file is damaged; nothing was saved. Restart the bot, which puts the file aside, and bring back a backup"
            }
            // Bound values are no part of it.
            _ => return Self::Failed(error.to_string()),
        };
        Self::Failed(why.to_owned())
    }
}

/// Whether SQLite says that the file itself is not what it should be. Nothing else is damage: a file that may not be
/// read, is locked or sits on a failing disk can be whole.
pub(super) fn is_damage(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase))
}
