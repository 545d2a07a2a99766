//! UniFFI's own generator, in the version that the bridge is built with:
//! `cargo run -p oneshelf-ffi --features bindgen --bin uniffi-bindgen`.

fn main() {
    uniffi::uniffi_bindgen_main();
}
