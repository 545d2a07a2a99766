//! UniFFI's own generator, in the version that the bridge is built with.

fn main() {
    uniffi::uniffi_bindgen_main();
}
