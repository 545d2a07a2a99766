//! The handle: opening a shelf, following it, and what the rooms above get from it.

use std::path::Path;
use std::sync::Arc;

use oneshelf_core::store::Store;
use oneshelf_core::{Catalogue, Sequence};
use oneshelf_sqlite::SqliteStore;

use crate::host::{Error, Options};
use crate::shared::{CatalogueCache, ShelfClock, Subscription, Subscriptions};
use crate::writer::{Surroundings, Writer};

/// The open engine over one store: the entry point.
///
/// A shelf is shared by reference or in an [`Arc`], and used from as many threads as there are:
/// callers who write at the same time share a transaction, and readers wait for nobody. It starts
/// no threads and needs no async runtime; every call blocks until it is done.
///
/// # Examples
///
/// ```
/// use oneshelf::{DefineChannel, DefineItem, DefineLocation, Line, Quantity, Receive, Shelf};
/// # let folder = tempfile::tempdir()?;
/// # let path = folder.path().join("oxford.db");
/// let shelf = Shelf::open(path)?;
/// let office = || "office".parse();
/// shelf.apply(DefineLocation::new(office()?, "loc-1".parse()?, "OXFORD".parse()?))?;
/// shelf.apply(DefineChannel::new(office()?, "ch-1".parse()?, "pos".parse()?))?;
/// shelf.apply(DefineItem::new(office()?, "item-1".parse()?, "MUG-RED".parse()?))?;
/// let line = Line::new("MUG-RED".parse()?, Quantity::units(12));
/// shelf.apply(Receive::new("pos".parse()?, "po-88".parse()?, "OXFORD".parse()?, vec![line]))?;
/// let mugs = shelf.availability(&"MUG-RED".parse()?, &"OXFORD".parse()?, &"pos".parse()?)?;
/// assert_eq!(mugs.available, Quantity::units(12));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Shelf {
    backend: Backend,
    clock: ShelfClock,
    catalogue_cache: CatalogueCache,
    writer: Writer,
    subscriptions: Arc<Subscriptions>,
    pub(crate) options: Options,
}

enum Backend {
    File(SqliteStore),
    Other(Box<dyn Store>),
}

impl Shelf {
    /// Opens the store in a file, or creates it where there is none. The file has to be on a disk
    /// of this machine; several processes of the machine may share it.
    ///
    /// # Errors
    /// [`Error::Store`] where the file cannot be used, and says what to do.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, Error> {
        Self::open_with(path, Options::default())
    }

    /// Opens the store in a file, with options.
    ///
    /// # Errors
    /// As for [`Shelf::open`].
    ///
    /// # Examples
    ///
    /// ```
    /// use oneshelf::{Options, Shelf};
    /// # let folder = tempfile::tempdir()?;
    /// # let path = folder.path().join("oxford.db");
    /// let options = Options { refusal_days: 365, ..Options::default() };
    /// let shelf = Shelf::open_with(path, options)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn open_with(path: impl AsRef<Path>, options: Options) -> Result<Self, Error> {
        let store = SqliteStore::open(path.as_ref(), &options.file)?;
        Self::of(Backend::File(store), options)
    }

    /// Opens a shelf over a store of the host's own making, such as one in memory for tests.
    ///
    /// # Errors
    /// [`Error::Store`] where the store cannot be read.
    pub fn with_store(store: Box<dyn Store>, options: Options) -> Result<Self, Error> {
        Self::of(Backend::Other(store), options)
    }

    fn of(backend: Backend, mut options: Options) -> Result<Self, Error> {
        options.batch_commands_max = options.batch_commands_max.max(1);
        let shelf = Self {
            backend,
            clock: ShelfClock::new(&options),
            catalogue_cache: CatalogueCache::default(),
            writer: Writer::default(),
            subscriptions: Arc::default(),
            options,
        };
        let head = {
            let reader = shelf.store().read()?;
            let head = reader.head()?;
            shelf.catalogue_cache.at(head.catalogue_epoch, &*reader)?;
            head
        };
        // From here on the wall clock is compared with the monotonic one.
        let recorded = Some(head.recorded_at);
        let (clock, store) = (&shelf.clock, shelf.store());
        clock.of_read(store, head.clock_stopped_at, recorded)?;
        Ok(shelf)
    }

    /// Calls back after every transaction that wrote something through this shelf, with the last
    /// journal entry, until the subscription is dropped.
    ///
    /// The callback runs on the thread of one of the writers, after all locks are released: it
    /// may apply commands itself, and should be quick, because that writer waits. Calls of
    /// several threads may overlap and come out of order; read [`Shelf::changes`] from where you
    /// were to know what happened. A panic in it is contained. What other processes write is
    /// not told: call `changes` from time to time as well.
    ///
    /// # Examples
    ///
    /// ```
    /// use std::sync::mpsc;
    /// use oneshelf::{DefineLocation, Shelf};
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = Shelf::open(folder.path().join("oxford.db"))?;
    /// let (told, news) = mpsc::channel();
    /// let subscription = shelf.subscribe(move |sequence| {
    ///     let _ = told.send(sequence);
    /// });
    /// shelf.apply(DefineLocation::new("office".parse()?, "l-1".parse()?, "OXFORD".parse()?))?;
    /// assert_eq!(news.recv()?.0, 1);
    /// drop(subscription);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn subscribe(&self, callback: impl Fn(Sequence) + Send + Sync + 'static) -> Subscription {
        self.subscriptions.subscribe(Arc::new(callback))
    }

    /// The catalogue as this shelf saw it last: every item, location, channel and source.
    #[must_use]
    pub fn catalogue(&self) -> Arc<Catalogue> {
        self.catalogue_cache.now()
    }

    pub(crate) fn tell(&self, news: Option<Sequence>) {
        if let Some(sequence) = news {
            self.subscriptions.tell(sequence);
        }
    }

    pub(crate) fn store(&self) -> &dyn Store {
        match &self.backend {
            Backend::File(store) => store,
            Backend::Other(store) => &**store,
        }
    }

    /// The store, where it is a file.
    pub(crate) fn file(&self) -> Option<&SqliteStore> {
        match &self.backend {
            Backend::File(store) => Some(store),
            Backend::Other(_) => None,
        }
    }

    pub(crate) fn clock(&self) -> &ShelfClock {
        &self.clock
    }

    pub(crate) fn catalogue_cache(&self) -> &CatalogueCache {
        &self.catalogue_cache
    }

    pub(crate) fn writer(&self) -> &Writer {
        &self.writer
    }

    pub(crate) fn surroundings(&self) -> Surroundings<'_> {
        Surroundings {
            store: self.store(),
            clock: &self.clock,
            catalogue_cache: &self.catalogue_cache,
            batch_commands_max: self.options.batch_commands_max,
            code_key: self.options.code_key.as_ref(),
        }
    }
}

impl std::fmt::Debug for Shelf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Shelf")
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}
