/*
 * The seats of one round as server/work and server/check keep them: two of the check, and one of the tie-break after a
 * split. Three people take (or take ahead), begin, give back, vote, go away; what is only taken ahead may be taken by who
 * wants to begin; every lease may end at any moment, whatever the clocks say; an answer may be lost on its way, and then
 * the same request comes again; the submitter may withdraw while nobody has begun.
 *
 * Who goes on to the next page, which says what it has in hand while it asks for one more ahead, has begun that first.
 *
 * Each step in braces is one transaction on the locked instance. Four mutants must fail:
 *   -DNO_FENCE         a vote is taken without proof that the seat is still the voter's
 *   -DNO_IDEMPOTENCY   a repeated request is run again instead of getting its first answer
 *   -DNOT_BEGUN        what a page has in hand is not begun before it asks for the next: a decision is refused though
 *                      nobody else would have had the seat
 *   -DCOUNT_THEN_INSERT  the quota is counted first and the vote written after, instead of seats as rows
 */
#define SEATS 3
#define TIE_BREAK 2     /* the seats 0 and 1 are the check's */
#ifndef TAKES
#define TAKES 3         /* how often one seat is taken at most */
#endif

mtype = { check, tie_break, over }
mtype stage = check;

byte holder[SEATS];     /* a person's number, 0 for nobody */
byte epoch[SEATS];
byte begun[SEATS];      /* the epoch in which somebody last began to work */
bool done[SEATS];
bool ended[SEATS];      /* its time is over: anybody may take the seat */
byte voter[SEATS];      /* whose vote stands for the seat, 0 for none */

byte votes;             /* in the check */
bool withdrawn;
byte effects[4];        /* of a person's vote */
bool told_yes[4];
bool told_no[4];
bool answered[4];       /* the row of the request's key */
bool for_nothing;       /* somebody was told that the seat is lost, though nobody had taken it since */

#define OPEN ((s == TIE_BREAK && stage == tie_break) || (s != TIE_BREAK && stage == check))
#define HAS_NONE ((s == 0 || holder[0] != me) && (s == 1 || holder[1] != me) && (s == 2 || holder[2] != me))
#define LEFT (holder[s] == 0 || ended[s])
#define READY (begun[s] < epoch[s])   /* only taken ahead */
#define MINE (holder[s] == me && epoch[s] == mine && !done[s])

inline cast_vote(s, me) {
  done[s] = true;
  begun[s] = epoch[s];
  voter[s] = me;
  effects[me]++;
  answered[me] = true;
  if
  :: s == TIE_BREAK -> stage = over
  :: else ->
     votes++;
     if
     :: votes == 2 -> stage = over          /* they agree */
     :: votes == 2 -> stage = tie_break
     :: votes != 2
     fi
  fi
}

proctype Person(byte me) {
  byte s, mine, counted;
  bool begins;

look:
  if :: s = 0 :: s = 1 :: s = TIE_BREAK :: skip; goto away fi;
  atomic {
    if
    :: OPEN && HAS_NONE && !done[s] && epoch[s] < TAKES && (LEFT || READY) ->
       if
       :: LEFT -> begins = false         /* takes it ahead */
       :: begins = true
       fi;
       holder[s] = me;
       epoch[s]++;
       ended[s] = false;
       mine = epoch[s];
       if :: begins -> begun[s] = mine :: else fi;
       begins = false
    :: else -> s = 0; goto look
    fi
  }

work:
  if
  :: skip; goto vote
  :: goto away                              /* and never comes back */
  :: atomic {                               /* begins, or goes on: renewed */
       MINE -> begun[s] = mine; ended[s] = false;
       goto vote
     }
  :: atomic {                               /* decides, and wants one more ahead before the decision is sent */
#ifdef NOT_BEGUN
       MINE -> if :: READY -> holder[s] = 0; ended[s] = false :: else fi;
#else
       MINE -> begun[s] = mine;
#endif
       goto vote
     }
  :: atomic {                               /* gives it back */
       MINE -> holder[s] = 0; ended[s] = false; s = 0; mine = 0;
       goto look
     }
  fi;

vote:
#ifdef COUNT_THEN_INSERT
  counted = votes;
  atomic {
    if
    :: answered[me] -> told_yes[me] = true; goto away
    :: else ->
       if
       :: counted < 2 -> cast_vote(s, me)
       :: else -> told_no[me] = true; goto away
       fi
    fi
  }
#else
  atomic {
    if
#ifndef NO_IDEMPOTENCY
    :: answered[me] -> told_yes[me] = true; goto away
#endif
    :: else ->
#ifndef NO_FENCE
       if
       :: MINE -> skip
       :: else ->
          told_no[me] = true;
          if :: epoch[s] == mine && !withdrawn -> for_nothing = true :: else fi;
          goto away
       fi;
#endif
       cast_vote(s, me)
    fi
  }
#endif
  if
  :: told_yes[me] = true
  :: skip; goto vote                        /* the answer was lost */
  :: goto away
  fi;

away:
  skip
}

proctype Time() {
  end: do
  :: atomic { holder[0] != 0 && !done[0] && !ended[0] -> ended[0] = true }
  :: atomic { holder[1] != 0 && !done[1] && !ended[1] -> ended[1] = true }
  :: atomic { holder[2] != 0 && !done[2] && !ended[2] -> ended[2] = true }
  od
}

proctype Submitter() {
  end: atomic {
    stage == check && begun[0] == 0 && begun[1] == 0 ->
    withdrawn = true;
    stage = over;
    holder[0] = 0; holder[1] = 0
  }
}

#define QUOTA (votes <= 2 && effects[1] <= 1 && effects[2] <= 1 && effects[3] <= 1)
#define FOUR_EYES ((voter[0] == 0 || (voter[0] != voter[1] && voter[0] != voter[2])) && (voter[1] == 0 || voter[1] != voter[2]))
#define BOUND(s) (voter[s] == 0 || (voter[s] == holder[s] && begun[s] == epoch[s]))
#define YES_MEANS_SAVED(p) (!told_yes[p] || effects[p] == 1)
#define NO_MEANS_NOTHING(p) (!told_no[p] || effects[p] == 0)
#define IN_TURN (voter[TIE_BREAK] == 0 || (done[0] && done[1]))
#define WITHDRAWN_IS_EMPTY (!withdrawn || votes == 0)

active proctype Invariants() {
  end: atomic {
    !(QUOTA && FOUR_EYES && BOUND(0) && BOUND(1) && BOUND(2) &&
      YES_MEANS_SAVED(1) && YES_MEANS_SAVED(2) && YES_MEANS_SAVED(3) &&
      NO_MEANS_NOTHING(1) && NO_MEANS_NOTHING(2) && NO_MEANS_NOTHING(3) &&
      IN_TURN && WITHDRAWN_IS_EMPTY && !for_nothing) ->
    assert(false)
  }
}

init {
  atomic { run Time(); run Submitter(); run Person(1); run Person(2); run Person(3) }
}
