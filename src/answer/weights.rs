//! Written by `examples/calibrate.rs`, in the order of the signals of `evidence.rs`. Do not edit.

pub(super) const OF_ANSWERS: [f32; 29] = [
    -1.32, // always
    2.99, // explained, squared
    -0.40, // all explained
    -1.80, // left and unknown
    2.46, // words spoken of
    3.35, // phrases spoken of
    0.91, // names spoken of
    -2.43, // rarest word left
    -0.78, // of no role
    1.57, // of this matter
    -2.06, // strange words
    -0.14, // a share told
    -0.45, // a share not told
    0.03, // a skill is named
    -2.17, // a place is named
    1.32, // suited wants
    -0.85, // no want suited
    -1.62, // half compared
    2.66, // a role is named
    2.46, // description covered, squared
    3.19, // description whole, squared
    0.68, // pay of a named role
    -1.88, // pay of a described role
    -3.34, // a described role
    -3.31, // fitting roles
    -0.56, // roles that ask for a skill
    -1.12, // a comparison
    2.06, // places
    3.12, // a ranking
];

pub(super) const OF_PASSAGES: [f32; 24] = [
    -5.14, // always
    0.35, // explained, squared
    -1.90, // all explained
    -0.99, // left and unknown
    4.07, // words spoken of
    3.66, // phrases spoken of
    0.44, // names spoken of
    -2.40, // rarest word left
    -0.80, // of no role
    0.92, // of this matter
    -3.56, // strange words
    1.60, // a share told
    -0.92, // a share not told
    -0.37, // a skill is named
    -1.55, // a place is named
    2.57, // covered, squared
    -0.06, // titled, squared
    2.82, // whole, squared
    2.40, // titled and whole
    1.63, // score beside the best
    -2.96, // a mere row
    -0.95, // place not mentioned
    1.28, // wants
    -0.54, // pay without a figure
];
