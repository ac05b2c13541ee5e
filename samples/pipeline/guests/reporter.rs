//! World `reporting`. The canonical ABI is written out by hand, so that the sample needs no crate.
#![deny(unsafe_op_in_unsafe_fn)]
use std::alloc::{alloc, realloc, Layout};
use std::collections::BTreeMap;
use std::fmt::Write;

#[link(wasm_import_module = "pipeline:stages/parser")]
extern "C" {
    fn parse(text: *const u8, length: usize, result: *mut Outcome<Reading>);
}

#[link(wasm_import_module = "pipeline:stages/filter")]
extern "C" {
    fn keep(celsius: f64) -> i32;
}

/// A list or string, which belongs to whoever gets it.
#[repr(C)]
struct List<T> {
    start: *mut T,
    length: usize,
}

impl<T> List<T> {
    fn into_vec(self) -> Vec<T> {
        if self.length == 0 {
            return Vec::new();
        }
        // Safety: the canonical ABI allocated it with `cabi_realloc`, so with this allocator and this layout.
        unsafe { Vec::from_raw_parts(self.start, self.length, self.length) }
    }
}

#[repr(C)]
struct Reading {
    sensor: List<u8>,
    celsius: f64,
}

/// `result<list<T>, string>`: both cases have a pointer and a length.
#[repr(C)]
struct Outcome<T> {
    is_error: u8,
    list: List<T>,
}

fn text(list: List<u8>) -> String {
    String::from_utf8(list.into_vec()).expect("the canonical ABI checks strings")
}

fn readings(input: &str) -> Result<Vec<(String, f64)>, String> {
    let mut outcome = std::mem::MaybeUninit::<Outcome<Reading>>::uninit();
    // Safety: `parse` fills in all of the outcome.
    let outcome = unsafe {
        parse(input.as_ptr(), input.len(), outcome.as_mut_ptr());
        outcome.assume_init()
    };
    if outcome.is_error != 0 {
        let List { start, length } = outcome.list;
        return Err(text(List { start: start.cast(), length }));
    }
    let readings = outcome.list.into_vec().into_iter();
    Ok(readings.map(|reading| (text(reading.sensor), reading.celsius)).collect())
}

fn summary(input: &str) -> Result<String, String> {
    let mut sensors = BTreeMap::<String, Vec<f64>>::new();
    let mut dropped = 0;
    for (sensor, celsius) in readings(input)? {
        // Safety: it takes a number and returns one.
        if unsafe { keep(celsius) } != 0 {
            sensors.entry(sensor).or_default().push(celsius);
        } else {
            dropped += 1;
        }
    }
    let mut report = String::new();
    for (sensor, all) in sensors {
        let mean = all.iter().sum::<f64>() / all.len() as f64;
        writeln!(report, "{sensor}: {mean:.1} (of {})", all.len()).expect("a string can grow");
    }
    if dropped > 0 {
        writeln!(report, "dropped: {dropped}").expect("a string can grow");
    }
    Ok(report)
}

#[export_name = "pipeline:stages/reporter#report"]
extern "C" fn report(start: *mut u8, length: usize) -> *const Outcome<u8> {
    let input = text(List { start, length });
    let (is_error, text) = match summary(&input) {
        Ok(report) => (0, report),
        Err(message) => (1, message),
    };
    let text = text.into_bytes().into_boxed_slice();
    let length = text.len();
    let start = Box::into_raw(text).cast();
    Box::into_raw(Box::new(Outcome { is_error, list: List { start, length } }))
}

#[export_name = "cabi_post_pipeline:stages/reporter#report"]
extern "C" fn report_post_return(outcome: *mut Outcome<u8>) {
    // Safety: `report` made it, and this is called once.
    drop(unsafe { Box::from_raw(outcome) }.list.into_vec());
}

#[export_name = "cabi_realloc"]
unsafe extern "C" fn cabi_realloc(old: *mut u8, old_size: usize, align: usize, size: usize) -> *mut u8 {
    if size == 0 {
        return align as *mut u8;
    }
    // Safety: the canonical ABI says what it said when it allocated the old block.
    unsafe {
        let pointer = if old_size == 0 {
            alloc(Layout::from_size_align_unchecked(size, align))
        } else {
            realloc(old, Layout::from_size_align_unchecked(old_size, align), size)
        };
        if pointer.is_null() {
            std::process::abort();
        }
        pointer
    }
}
