//! Nothing. Cargo.toml beside this file says why.
