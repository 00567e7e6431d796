package org.phohien.samples.bench;

import java.lang.management.ManagementFactory;

/** CPU time of this process, in milliseconds: what counts on a machine that others use too. */
final class CpuClock {

  private final com.sun.management.OperatingSystemMXBean system =
      (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** Work to be measured. */
  interface Work {
    void run();
  }

  /** CPU a round of all threads, compiler and collector included, after warming up. */
  double millis(int warm, int rounds, Work work) {
    repeat(warm, work);
    long before = system.getProcessCpuTime();
    repeat(rounds, work);
    return (system.getProcessCpuTime() - before) / 1e6 / rounds;
  }

  private static void repeat(int rounds, Work work) {
    for (int i = 0; i < rounds; i++) {
      work.run();
    }
  }
}
