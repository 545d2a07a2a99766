//! The queue, with leaders that the tests lead by hand.

use std::thread::ScopedJoinHandle;

use oneshelf_core::CorrectClock;

use super::*;
use crate::host::Options;
use crate::shared::ShelfClock;

fn work(commands: usize) -> Vec<Submission> {
    let clock = ShelfClock::new(&Options::default());
    let one = |n| Submission {
        prepared: Prepared::new(CorrectClock::new(
            "office".parse().unwrap(),
            format!("c-{n}").parse().unwrap(),
        ))
        .unwrap(),
        seen: clock.look(),
        ends_at_malformed: false,
    };
    (0..commands).map(one).collect()
}

fn waiting(queue: &Queue) -> usize {
    sync::lock(&queue.state).waiting.len()
}

/// Starts a caller and waits until it is in the queue.
fn caller<'s>(
    scope: &'s thread::Scope<'s, '_>,
    queue: &'s Queue,
    commands: usize,
) -> ScopedJoinHandle<'s, Turn<'s>> {
    let before = waiting(queue);
    let handle = scope.spawn(move || queue.join(work(commands)));
    while waiting(queue) == before {
        thread::yield_now();
    }
    handle
}

fn lead(queue: &Queue, commands: usize) -> Leadership<'_> {
    match queue.join(work(commands)) {
        Turn::Lead(leadership, own) => {
            assert_eq!(own.len(), commands, "a leader gets its own commands back");
            leadership
        }
        Turn::Answered(_) => panic!("answered without a leader"),
    }
}

fn answers(turn: Turn<'_>) -> Vec<Answer> {
    match turn {
        Turn::Answered(answers) => answers,
        Turn::Lead(..) => panic!("leads instead of being answered"),
    }
}

/// Goal: a leader takes everybody's commands in the order in which they came, as many as fit,
/// and everybody gets their own answers.
#[test]
fn a_leader_answers_for_the_others() {
    let queue = Queue::default();
    thread::scope(|scope| {
        let leadership = lead(&queue, 1);
        let callers = [2, 1, 3].map(|commands| caller(scope, &queue, commands));
        let taken = leadership.take(1, 4);
        let sizes: Vec<_> = taken.iter().map(|taken| taken.work.len()).collect();
        assert_eq!(sizes, [2, 1], "the third has too many for this batch");
        for (n, taken) in taken.into_iter().enumerate() {
            let reason = format!("batch {n}");
            let answer = || {
                Err(Error::Internal {
                    reason: reason.clone(),
                })
            };
            let answers = std::iter::repeat_with(answer).take(taken.work.len());
            taken.answer(answers.collect());
        }
        let [first, second, third] = callers;
        let reason = |answers: &[Answer]| format!("{:?}", answers.first().unwrap());
        let first = answers(first.join().unwrap());
        assert_eq!(first.len(), 2);
        assert!(reason(&first).contains("batch 0"));
        assert!(reason(&answers(second.join().unwrap())).contains("batch 1"));
        drop(leadership);
        let Turn::Lead(_leadership, own) = third.join().unwrap() else {
            panic!("nobody leads any more");
        };
        assert_eq!(own.len(), 3);
    });
    drop(lead(&queue, 0));
}

/// Goal: whatever becomes of a leader, nobody waits for ever.
#[test]
fn callers_of_a_leader_that_gives_up_are_answered() {
    let queue = Queue::default();
    thread::scope(|scope| {
        let leadership = lead(&queue, 0);
        let caller = caller(scope, &queue, 2);
        drop(leadership.take(0, 10));
        let answers = answers(caller.join().unwrap());
        let unknown = Err(Error::Store(abandoned()));
        assert_eq!(answers, [unknown.clone(), unknown]);
    });
    drop(lead(&queue, 0));
}

/// Goal: who has to write alone is nobody's follower, and holds up who came after it.
#[test]
fn who_writes_alone_gets_the_lead() {
    let queue = Queue::default();
    thread::scope(|scope| {
        let leadership = lead(&queue, 0);
        let alone = caller(scope, &queue, 0);
        let later = caller(scope, &queue, 1);
        assert!(leadership.take(0, 10).is_empty());
        drop(leadership);
        let Turn::Lead(leadership, _) = alone.join().unwrap() else {
            panic!("answered without a command");
        };
        for taken in leadership.take(0, 10) {
            taken.answer(vec![Err(Error::Store(abandoned()))]);
        }
        assert_eq!(answers(later.join().unwrap()).len(), 1);
    });
}
