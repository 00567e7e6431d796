package org.phohien.iiif.image;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Lets only so much rendering happen at once, in threads and in bytes. The rest waits in a bounded
 * queue in which clients take turns; who finds that full, has a share of it already, has spent its
 * budget, or waits too long, is told to come back. Stored tiles never pass here. Threads may share
 * it.
 */
public final class Gate {

  private static final int UNIT = 1 << 10;

  private final Rules rules;
  private final Budgets budgets;
  private final LongSupplier nanos;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition called = lock.newCondition();
  private final Queue queue = new Queue();
  private int running;
  private int kilobytes;
  private double secondsEach = 0.1;

  /**
   * How much may happen.
   *
   * @param threads renderings at once
   * @param bytes they may hold together
   * @param longest how many may wait
   * @param share how many of these may be one client's
   * @param patience how long one waits at most
   * @param deadline how long a rendering takes at most, waiting counted
   * @param purse pixels of work a client may have done at once
   * @param aSecond pixels of work a client may have done each second on end
   */
  public record Rules(
      int threads,
      long bytes,
      int longest,
      int share,
      Duration patience,
      Duration deadline,
      long purse,
      long aSecond) {

    /**
     * As many as there are cores, 160 MiB, 24 waiting for at most ten seconds, 12 of them one
     * client's: those who wait hold a thread of the server each, of 64, and most must stay free for
     * stored tiles. A client may have 2 gigapixels worked on at once (a hundred pages or more) and
     * 60 megapixels a second after that, a third of a core.
     */
    public static Rules usual() {
      return new Rules(
          Runtime.getRuntime().availableProcessors(),
          160L << 20,
          24,
          12,
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          2_000_000_000L,
          60_000_000L);
    }
  }

  public Gate(Rules rules, LongSupplier nanos) {
    this.rules = rules;
    this.nanos = nanos;
    this.budgets = new Budgets((double) rules.purse(), (double) rules.aSecond(), nanos);
  }

  /** What a rendering does once it is let in. */
  interface Work<T> {

    /**
     * Does it.
     *
     * @param deadline to be looked at where the work is long
     */
    T run(Deadline deadline);
  }

  /**
   * How things stand.
   *
   * @param running renderings under way
   * @param waiting for their turn
   * @param bytes they hold together, as they were announced
   */
  public record Load(int running, int waiting, long bytes) {}

  /** How things stand now. */
  public Load load() {
    lock.lock();
    try {
      return new Load(running, queue.length(), (long) kilobytes * UNIT);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Runs work.
   *
   * @param client who asked, e.g. an address of the network
   * @param bytes it holds at most
   * @param pixels it decodes and makes
   * @throws Refusal when it can't be done now
   * @throws org.phohien.core.problem.ArchiveException.Invalid {@code iiif.size.limit} when it needs
   *     more than there is at all
   */
  <T> T pass(String client, long bytes, long pixels, Work<T> work) {
    int share = (int) Math.min(Integer.MAX_VALUE, bytes / UNIT + 1);
    if (share > rules.bytes() / UNIT) {
      throw Rule.SIZE_LIMIT.broken("needs more memory than one picture may take");
    }
    budgets.spend(client, pixels);
    Deadline deadline = Deadline.after(rules.deadline(), nanos);
    enter(new Queue.Place(client, share));
    long begun = nanos.getAsLong();
    try {
      return work.run(deadline);
    } finally {
      leave(share, (nanos.getAsLong() - begun) / 1e9);
    }
  }

  private void enter(Queue.Place place) {
    lock.lock();
    try {
      if (isFree(place)) {
        running++;
        kilobytes += place.kilobytes();
        return;
      }
      if (queue.length() >= rules.longest()) {
        throw refused(Refusal.Cause.FULL);
      }
      if (queue.length(place.client()) >= rules.share()) {
        throw refused(Refusal.Cause.SHARE);
      }
      queue.join(place);
      await(place);
    } finally {
      lock.unlock();
    }
  }

  private boolean isFree(Queue.Place place) {
    return queue.length() == 0
        && running < rules.threads()
        && kilobytes + place.kilobytes() <= rules.bytes() / UNIT;
  }

  /** Until it is called; its room is taken for it by who calls it. */
  private void await(Queue.Place place) {
    long left = rules.patience().toNanos();
    try {
      while (!place.isCalled() && left > 0) {
        left = called.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      left = 0;
    }
    if (!place.isCalled()) {
      queue.leave(place);
      callNext(); // it may have stood before smaller ones
      throw refused(Refusal.Cause.LATE);
    }
    if (Thread.currentThread().isInterrupted()) {
      gone(place.kilobytes());
      throw refused(Refusal.Cause.LATE);
    }
  }

  private void leave(int share, double seconds) {
    lock.lock();
    try {
      secondsEach += (seconds - secondsEach) / 8;
      gone(share);
    } finally {
      lock.unlock();
    }
  }

  private void gone(int share) {
    running--;
    kilobytes -= share;
    callNext();
  }

  private void callNext() {
    boolean any = false;
    while (running < rules.threads()) {
      Queue.Place next = queue.call((int) (rules.bytes() / UNIT) - kilobytes);
      if (next == null) {
        break;
      }
      running++;
      kilobytes += next.kilobytes();
      any = true;
    }
    if (any) {
      called.signalAll();
    }
  }

  /** Worth coming back when those who wait now have been served. */
  private Refusal refused(Refusal.Cause cause) {
    double seconds = secondsEach * (queue.length() + running) / rules.threads();
    return new Refusal(cause, Duration.ofSeconds((long) Math.clamp(Math.ceil(seconds), 1, 30)));
  }
}
