//! careerbot answers career questions from a folder of Markdown articles.
pub mod knowledge;
