//! Goes through worlds in chaos, as `cargo xtask chaos` asks for.

use std::process::ExitCode;
use std::time::Instant;

use oneshelf_chaos::Worlds;

const USAGE: &str = "\
usage: cargo xtask chaos [--seed N] [--seeds N] [--events N] [--file]

  --seed N    the first seed (1)
  --seeds N   how many seeds, one after the other (1 with --seed, else 100)
  --events N  how many things happen in each world (250)
  --file      keep the store in a file instead of in memory
";
const SEEDS: u64 = 100;
const EVENTS: usize = 250;
/// After how many worlds a line says how far it is.
const WORLDS_PER_LINE: u64 = 25;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if args.iter().any(|arg| arg == "--help" || arg == "-h") {
        print!("{USAGE}");
        return ExitCode::SUCCESS;
    }
    let worlds = match parse(&args) {
        Ok(worlds) => worlds,
        Err(wrong) => {
            eprint!("chaos: {wrong}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    let Worlds {
        seed,
        seeds,
        events,
        ..
    } = worlds;
    println!("chaos: {seeds} worlds from seed {seed} on, {events} events each");
    let started = Instant::now();
    let mut done = 0;
    let result = worlds.run(&mut |seed, tally| {
        done += 1;
        if done % WORLDS_PER_LINE == 0 || done == seeds {
            let seconds = started.elapsed().as_secs_f64();
            println!("chaos: seed {seed} is right, {done} of {seeds} in {seconds:.1} s: {tally}");
        }
    });
    match result {
        Ok(_) => ExitCode::SUCCESS,
        Err(wrong) => {
            let seed = seed + done;
            let file = if worlds.in_file { " --file" } else { "" };
            eprintln!("chaos: {wrong}");
            eprintln!("chaos: again: cargo xtask chaos --seed {seed} --events {events}{file}");
            ExitCode::FAILURE
        }
    }
}

fn parse(args: &[String]) -> Result<Worlds, String> {
    let (mut seed, mut seeds, mut events, mut in_file) = (None, None, None, false);
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        let place = match arg.as_str() {
            "--seed" => &mut seed,
            "--seeds" => &mut seeds,
            "--events" => &mut events,
            "--file" => {
                in_file = true;
                continue;
            }
            unknown => return Err(format!("unknown argument `{unknown}`")),
        };
        let number = args.next().and_then(|number| number.parse().ok());
        *place = Some(number.ok_or_else(|| format!("`{arg}` needs a number"))?);
    }
    let alone = if seed.is_some() { 1 } else { SEEDS };
    Ok(Worlds {
        seed: seed.unwrap_or(1),
        seeds: seeds.unwrap_or(alone),
        events: events
            .map_or(Ok(EVENTS), usize::try_from)
            .map_err(|e| e.to_string())?,
        in_file,
    })
}
