//! Eight processes on one file want the same 20,000 units. Each opens the file, waits at a
//! barrier, and then reserves, settles, cancels and repeats itself until nothing is left. Exactly
//! as many promises are kept as there were units, nobody is told that the file is busy, and
//! nobody gets less than half of a fair share.

use std::error::Error;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdout, Command as Process, Stdio};

use oneshelf::{
    Command, Count, CountLine, DefineChannel, DefineItem, DefineLocation, Line, Outcome, Quantity,
    RefusalCode, Release, Reserve, Sell, Shelf, Target,
};

const PROCESSES: usize = 8;
const UNITS: i32 = 20_000;
/// How many units a process asks for in one call.
const TOGETHER: usize = 10;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, role, path, name] = arguments.as_slice()
        && role == "worker"
    {
        return work(Path::new(path), name);
    }
    eight_processes_keep_as_many_promises_as_there_are_units()?;
    println!("test result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out");
    Ok(())
}

fn mugs(units: i32) -> Result<Vec<Line>> {
    Ok(vec![Line::new("MUG".parse()?, Quantity::units(units))])
}

fn eight_processes_keep_as_many_promises_as_there_are_units() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("shelf.db");
    let shelf = Shelf::open(&path)?;
    let stock = CountLine::new("MUG".parse()?, Quantity::units(UNITS));
    let commands: [Command; 4] = [
        DefineLocation::new("office".parse()?, "l".parse()?, "OXFORD".parse()?).into(),
        DefineChannel::new("office".parse()?, "c".parse()?, "web".parse()?).into(),
        DefineItem::new("office".parse()?, "i".parse()?, "MUG".parse()?).into(),
        Count::new(
            "web".parse()?,
            "stock".parse()?,
            "OXFORD".parse()?,
            vec![stock],
        )
        .into(),
    ];
    for answer in shelf.apply_each(commands) {
        assert!(answer?.is_applied());
    }
    let mut workers = Vec::new();
    for number in 0..PROCESSES {
        workers.push(Worker::start(&path, number)?);
    }
    for worker in &mut workers {
        assert_eq!(worker.line()?, "ready");
    }
    for worker in &mut workers {
        worker.go()?;
    }
    let mut kept = Vec::new();
    for worker in &mut workers {
        kept.push(worker.line()?.parse::<i32>()?);
        assert!(worker.child.wait()?.success());
    }
    let sum: i32 = kept.iter().sum();
    assert_eq!(sum, UNITS, "promises kept by each process: {kept:?}");
    let fair = UNITS / i32::try_from(PROCESSES)?;
    assert!(
        kept.iter().all(|kept| *kept * 2 >= fair),
        "shares are not fair: {kept:?}"
    );

    let level = shelf.level(&"MUG".parse()?, &"OXFORD".parse()?)?;
    assert_eq!(level.free, Quantity::ZERO, "every unit is promised or sold");
    let verified = shelf.verify(&mut |_, _| {})?;
    assert!(verified.is_clean(), "{verified:?}");
    println!("promises kept by each of {PROCESSES} processes: {kept:?}");
    Ok(())
}

struct Worker {
    child: Child,
    out: BufReader<ChildStdout>,
}

impl Worker {
    fn start(path: &Path, number: usize) -> Result<Self> {
        let mut child = Process::new(std::env::current_exe()?)
            .arg("worker")
            .arg(path)
            .arg(format!("p{number}"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let out = BufReader::new(child.stdout.take().ok_or("no stdout")?);
        Ok(Self { child, out })
    }

    fn line(&mut self) -> Result<String> {
        let mut line = String::new();
        self.out.read_line(&mut line)?;
        Ok(line.trim().to_owned())
    }

    fn go(&mut self) -> Result<()> {
        let stdin = self.child.stdin.as_mut().ok_or("no stdin")?;
        stdin.write_all(b"go\n")?;
        Ok(())
    }
}

/// Reserves until nothing is left; of ten promises one is cancelled, three are settled, and every
/// call is repeated now and then. A cancel is in the same call as its reserve, so that nothing
/// comes back after somebody was told that nothing is left.
fn work(path: &Path, name: &str) -> Result<()> {
    let shelf = Shelf::open(path)?;
    println!("ready");
    std::io::stdin().read_line(&mut String::new())?;
    let mut kept = 0;
    for call in 0_u32.. {
        let document = |place: usize| format!("{name}-{call:06}-{place}");
        let mut reserves: Vec<Command> = Vec::new();
        for place in 0..TOGETHER {
            let reserve = Reserve {
                document: Some(document(place).parse()?),
                ..Reserve::new(
                    "web".parse()?,
                    document(place).parse()?,
                    "OXFORD".parse()?,
                    mugs(1)?,
                )
            };
            reserves.push(reserve.into());
        }
        let mut commands = reserves.clone();
        let reference = format!("cancel-{}", document(0)).parse()?;
        let cancelled = Target::document(document(0).parse()?);
        commands.insert(1, Release::new("web".parse()?, reference, cancelled).into());
        let mut granted = Vec::new();
        for (command, answer) in commands.iter().zip(shelf.apply_each(commands.clone())) {
            if is_granted(&answer?)? && !matches!(command, Command::Release(_)) {
                granted.push(command.header().document.cloned());
            }
        }
        let is_cancelled = granted
            .first()
            .is_some_and(|d| *d == document(0).parse().ok());
        kept += granted.len() - usize::from(is_cancelled);
        let mut sales = Vec::new();
        for document in granted.iter().flatten().skip(1).take(3) {
            sales.push(Sell {
                settles: Some(Target::document(document.clone())),
                ..Sell::new(
                    "web".parse()?,
                    format!("sale-{document}").parse()?,
                    "OXFORD".parse()?,
                    mugs(1)?,
                )
            });
        }
        for answer in shelf.apply_each(sales) {
            assert!(answer?.is_applied());
        }
        if call % 7 == 0 {
            for answer in shelf.apply_each(reserves) {
                assert!(
                    !matches!(answer?, Outcome::Applied(_)),
                    "a repetition was applied again"
                );
            }
        }
        if granted.len() < TOGETHER {
            break;
        }
    }
    println!("{kept}");
    Ok(())
}

/// Whether it was granted; nothing but a lack of units may stand against it.
fn is_granted(outcome: &Outcome) -> Result<bool> {
    match outcome {
        Outcome::Refused(refusal) if refusal.code == RefusalCode::Unavailable => Ok(false),
        other if other.is_applied() => Ok(true),
        other => Err(format!("{other:?}").into()),
    }
}
