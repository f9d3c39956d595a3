//! Every look-up as a story: given this knowledge, when asked this, the reply is that.

mod tokens;
