//! Holds a store to the laws, and names the one that it breaks.

use oneshelf_core::store::Store;

use super::{deliver, feeds, reopen, scans, shop, tables, writes};

/// Names the law in the output of a test that fails.
struct Named(&'static str);

impl Drop for Named {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("broken law: {}", self.0);
        }
    }
}

/// Holds a store to every law; `new_store` makes an empty one for each.
///
/// # Panics
/// Where the store breaks a law.
pub fn run(new_store: &mut dyn FnMut() -> Box<dyn Store>) {
    let laws = tables::LAWS.iter().chain(scans::LAWS).chain(shop::LAWS);
    for (name, law) in laws
        .chain(writes::LAWS)
        .chain(deliver::LAWS)
        .chain(feeds::LAWS)
    {
        let _named = Named(name);
        law(new_store().as_ref());
    }
}

/// Holds a store to the law that closing it loses nothing; `open` opens the same store each time,
/// which is empty at first.
///
/// # Panics
/// Where the store breaks the law.
pub fn run_reopened(open: &mut dyn FnMut() -> Box<dyn Store>) {
    let _named = Named("what was saved is there when the store is opened again");
    reopen::reopened(open);
}

/// Holds two handles of one store to the laws about sharing; `new_pair` makes a new empty store
/// for each.
///
/// # Panics
/// Where the store breaks a law.
pub fn run_shared(new_pair: &mut dyn FnMut() -> (Box<dyn Store>, Box<dyn Store>)) {
    for (name, law) in writes::SHARED_LAWS.iter().chain(feeds::SHARED_LAWS) {
        let _named = Named(name);
        let (one, other) = new_pair();
        law(one.as_ref(), other.as_ref());
    }
}
