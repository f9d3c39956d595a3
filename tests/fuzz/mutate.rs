//! New inputs from those there are: parts taken away, repeated, swapped, joined, and pieces of the dictionary put in.

use crate::chance::Chance;

/// Where inputs come from.
pub struct Source<'s> {
    /// What changes begin from; never empty.
    pub pool: &'s [Vec<u8>],
    /// Pieces that mean something.
    pub tokens: &'s [&'s [&'s str]],
    /// The most bytes of an input.
    pub most: usize,
}

/// Numbers that break readers of numbers.
const NUMBERS: &[&str] = &[
    "0",
    "1",
    "9",
    "00",
    "007",
    "100",
    "999",
    "1000",
    "65536",
    "2147483648",
    "4294967296",
    "18446744073709551615",
    "18446744073709551616",
    "99999999999999999999999999",
    "1e309",
    "0.1",
    "0.005",
    "1.5",
    "12,345",
    "1,23,456",
    "1.234,56",
    "1'000",
    "95,000",
    "120",
    "80",
    "١٢٠",
    "１２０",
    "12O",
    "2026",
];

impl Source<'_> {
    /// The next input.
    pub fn next(&self, chance: &mut Chance) -> Vec<u8> {
        let mut input = match chance.below(12) {
            0 => self.soup(chance),
            1 if chance.one_in(16) => self.bomb(chance),
            _ => chance.of(self.pool).clone(),
        };
        for _ in 0..=chance.below(5) {
            self.change(&mut input, chance);
        }
        input.truncate(self.most);
        input
    }

    fn token(&self, chance: &mut Chance) -> &str {
        let list = self.tokens[chance.below(self.tokens.len())];
        list[chance.below(list.len())]
    }

    fn soup(&self, chance: &mut Chance) -> Vec<u8> {
        let length = chance.below(40);
        (0..length).flat_map(|_| self.token(chance).bytes().collect::<Vec<_>>()).collect()
    }

    /// One or two pieces over and over: what takes quadratic time shows itself.
    fn bomb(&self, chance: &mut Chance) -> Vec<u8> {
        let piece = [self.token(chance), if chance.one_in(2) { self.token(chance) } else { "" }].concat();
        let room = if chance.one_in(8) { self.most } else { self.most.min(8_192) };
        piece.repeat(room / piece.len().max(1)).into_bytes()
    }

    fn change(&self, input: &mut Vec<u8>, chance: &mut Chance) {
        match chance.below(12) {
            0..=3 => {
                let at = place(input, chance);
                let token = self.token(chance).as_bytes().to_vec();
                let end = if chance.one_in(2) { at } else { (at + token.len()).min(input.len()) };
                input.splice(at..end, token);
            }
            4 => {
                let range = range(input, chance);
                input.drain(range);
            }
            5 => {
                let range = range(input, chance);
                let part = input[range.clone()].repeat(1 + chance.below(3));
                input.splice(range.end..range.end, part);
            }
            6 => {
                let (one, other) = (range(input, chance), place(input, chance));
                let part: Vec<u8> = input.drain(one).collect();
                let other = other.min(input.len());
                input.splice(other..other, part);
            }
            7 => {
                let other = chance.of(self.pool);
                let (from, at) = (range(other, chance), place(input, chance));
                input.splice(at..at, other[from].iter().copied());
            }
            8 => number(input, chance),
            9 => lines(input, chance),
            10 => {
                let at = place(input, chance);
                let any = char::from_u32(chance.below(0x1_1000) as u32).unwrap_or('\u{fffd}');
                input.splice(at..at, any.to_string().into_bytes());
            }
            _ if input.is_empty() => input.push(chance.next() as u8),
            _ => {
                let at = chance.below(input.len());
                input[at] = if chance.one_in(2) { input[at] ^ 1 << chance.below(8) } else { chance.next() as u8 };
            }
        }
        // What grows from change to change must not grow for ever.
        input.truncate(self.most);
    }
}

/// A place in the input, mostly between two characters.
fn place(input: &[u8], chance: &mut Chance) -> usize {
    let mut at = chance.below(input.len() + 1);
    while at < input.len() && input[at] & 0xC0 == 0x80 && !chance.one_in(20) {
        at += 1;
    }
    at
}

fn range(input: &[u8], chance: &mut Chance) -> std::ops::Range<usize> {
    let start = place(input, chance);
    let longest = if chance.one_in(4) { input.len() } else { 24 };
    let mut end = (start + chance.below(longest + 1)).min(input.len());
    while end < input.len() && input[end] & 0xC0 == 0x80 {
        end += 1;
    }
    start..end
}

/// Puts another number in place of one.
fn number(input: &mut Vec<u8>, chance: &mut Chance) {
    let from = place(input, chance);
    let is_digit = |byte: &u8| byte.is_ascii_digit();
    let start = input[from..].iter().position(is_digit).map_or(from, |at| from + at);
    let end = input[start..].iter().position(|byte| !is_digit(byte)).map_or(input.len(), |at| start + at);
    let number = chance.of(NUMBERS).bytes();
    input.splice(start..end, number);
}

/// Takes a line away, doubles it, or puts it elsewhere.
fn lines(input: &mut Vec<u8>, chance: &mut Chance) {
    let mut lines: Vec<Vec<u8>> = input.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    if lines.is_empty() {
        return;
    }
    let line = lines.remove(chance.below(lines.len()));
    for _ in 0..chance.below(3) {
        lines.insert(chance.below(lines.len() + 1), line.clone());
    }
    *input = lines.concat();
}
