//! Written by `examples/calibrate.rs`, in the order of the signals of `evidence.rs`. Do not edit.

pub(super) const OF_ANSWERS: [f32; 27] = [
    -1.24, // always
    3.07, // explained, squared
    -0.47, // all explained
    -1.92, // left and unknown
    2.52, // words spoken of
    3.29, // phrases spoken of
    0.87, // names spoken of
    -2.64, // rarest word left
    -0.81, // of no role
    1.56, // of this matter
    -1.71, // strange words
    0.06, // a skill is named
    -2.22, // a place is named
    1.22, // suited wants
    -0.96, // no want suited
    -1.58, // half compared
    2.60, // a role is named
    2.44, // description covered, squared
    3.13, // description whole, squared
    0.67, // pay of a named role
    -1.78, // pay of a described role
    -3.33, // a described role
    -3.32, // fitting roles
    -0.63, // roles that ask for a skill
    -1.06, // a comparison
    2.14, // places
    3.20, // a ranking
];

pub(super) const OF_PASSAGES: [f32; 22] = [
    -5.22, // always
    0.52, // explained, squared
    -1.98, // all explained
    -1.21, // left and unknown
    4.14, // words spoken of
    3.61, // phrases spoken of
    0.40, // names spoken of
    -2.35, // rarest word left
    -0.72, // of no role
    0.87, // of this matter
    -3.14, // strange words
    -0.37, // a skill is named
    -1.47, // a place is named
    2.66, // covered, squared
    0.08, // titled, squared
    2.89, // whole, squared
    2.44, // titled and whole
    1.51, // score beside the best
    -3.08, // a mere row
    -0.59, // place not mentioned
    1.22, // wants
    -0.61, // pay without a figure
];
