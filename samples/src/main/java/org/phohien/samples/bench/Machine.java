package org.phohien.samples.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;

/** What the figures were measured on, and the clocks they are measured with. */
final class Machine {

  private Machine() {}

  /** Cores, memory and Java in one line. */
  static String line() {
    long memory =
        ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean system
            ? system.getTotalMemorySize()
            : 0;
    return String.format(
        Locale.ROOT,
        "%d cores, %.1f GiB memory, %s %s, Java %s",
        Runtime.getRuntime().availableProcessors(),
        memory / (double) (1L << 30),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.version());
  }

  /** CPU time of this process so far, all threads. */
  static Duration cpu() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? Duration.ofNanos(system.getProcessCpuTime())
        : Duration.ZERO;
  }

  /** CPU time of a process and all below it, as the system accounts it now. */
  static Duration cpu(ProcessHandle process) {
    Duration sum = process.info().totalCpuDuration().orElse(Duration.ZERO);
    for (ProcessHandle below : process.descendants().toList()) {
      sum = sum.plus(below.info().totalCpuDuration().orElse(Duration.ZERO));
    }
    return sum;
  }
}
