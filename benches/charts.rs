//! Drawing a chart: one bar, ten, and the most there are; anew, and from the pictures kept. Also the
//! text of the SVG alone. `cargo bench --bench charts`

#![allow(missing_docs, reason = "criterion's macros make undocumented functions")]

use careerbot::answer::{Axis, Bar, BarGroup, Chart, Extent};
use careerbot::chart::{Pictures, png, svg};
use careerbot::knowledge::{Basis, Currency, Period};
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use std::hint::black_box;

/// Bars of all kinds, in groups of three.
fn chart(bars: usize) -> Chart {
    let bar = |number: usize| {
        let low = 6_000_000 + number as i64 * 300_000;
        Bar {
            label: "senior level, 6+ years, in major tech hubs including San Francisco".to_owned(),
            figure: "$200,000 – $280,000+".to_owned(),
            extent: Extent::Range { low, high: low + 8_000_000, open: number.is_multiple_of(4) },
            basis: Some([Basis::Base, Basis::Total, Basis::NotStated][number % 3]),
        }
    };
    let all: Vec<Bar> = (0..bars).map(bar).collect();
    let groups = all.chunks(3).map(|bars| BarGroup {
        heading: Some("[1] An author with a name, 2026-03-23".to_owned()),
        context: "in San Francisco, Seattle, New York and Austin".to_owned(),
        bars: bars.to_vec(),
    });
    let currency = Currency::from_code("USD").expect("a known code");
    let axis = Axis::Money { currency, period: Period::Year, stated_by_all: false };
    Chart { title: "Pay: Machine Learning Engineer".to_owned(), axis, groups: groups.collect(), notes: Vec::new() }
}

fn charts(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("charts");
    for bars in [1, 10, 40] {
        let chart = chart(bars);
        group.bench_function(BenchmarkId::new("svg", bars), |bencher| bencher.iter(|| black_box(svg(&chart))));
        group.bench_function(BenchmarkId::new("png drawn", bars), |bencher| {
            bencher.iter(|| black_box(png(&chart).expect("a picture")));
        });
        let pictures = Pictures::default();
        group.bench_function(BenchmarkId::new("png kept", bars), |bencher| {
            bencher.iter(|| black_box(pictures.png(&chart).expect("a picture")));
        });
    }
    group.finish();
}

criterion_group!(benches, charts);
criterion_main!(benches);
