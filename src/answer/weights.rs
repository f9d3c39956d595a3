//! Written by `examples/calibrate.rs`, in the order of the signals of `evidence.rs`. Do not edit.

pub(super) const OF_ANSWERS: [f32; 23] = [
    -0.85, // always
    2.18, // explained, squared
    0.27, // all explained
    -1.20, // left and unknown
    3.39, // words spoken of
    -1.51, // rarest word left
    -1.01, // of no role
    1.18, // of this matter
    -2.02, // strange words
    -1.46, // a place is named
    0.92, // suited wants
    -1.04, // no want suited
    -1.66, // half compared
    2.62, // a role is named
    2.51, // description covered, squared
    3.49, // description whole, squared
    0.73, // pay of a named role
    -1.90, // pay of a described role
    -3.27, // a described role
    -3.34, // fitting roles
    -0.50, // a comparison
    1.35, // places
    3.89, // a ranking
];

pub(super) const OF_PASSAGES: [f32; 19] = [
    -5.89, // always
    -0.15, // explained, squared
    -0.96, // all explained
    -1.87, // left and unknown
    5.16, // words spoken of
    -0.98, // rarest word left
    -0.97, // of no role
    0.99, // of this matter
    -2.84, // strange words
    -1.31, // a place is named
    2.89, // covered, squared
    0.66, // titled, squared
    3.29, // whole, squared
    1.65, // titled and whole
    1.53, // score beside the best
    -2.82, // a mere row
    -1.01, // place not mentioned
    1.30, // wants
    -0.41, // pay without a figure
];
