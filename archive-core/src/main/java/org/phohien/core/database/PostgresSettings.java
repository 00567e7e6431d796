package org.phohien.core.database;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The settings of the embedded server, for a machine it shares with the rest of the archive: small
 * buffers, no processes that only wait, nothing that trades safety for speed.
 */
final class PostgresSettings {

  private PostgresSettings() {}

  /** As options of the postgres program. */
  static String line(int port) {
    return settings(port).entrySet().stream()
        .map(e -> "-c " + e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining(" "));
  }

  private static Map<String, String> settings(int port) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("listen_addresses", "127.0.0.1");
    all.put("port", Integer.toString(port));
    all.put("unix_socket_directories", "''");
    all.put("shared_buffers", "96MB");
    all.put("huge_pages", "off");
    all.put("work_mem", "8MB");
    all.put("maintenance_work_mem", "64MB");
    all.put("effective_cache_size", "512MB");
    all.put("max_connections", "80");
    all.put("max_wal_size", "512MB");
    // one machine, no replicas: less to write and no processes for them
    all.put("wal_level", "minimal");
    all.put("max_wal_senders", "0");
    all.put("io_method", "sync");
    all.put("max_parallel_workers_per_gather", "0");
    all.put("max_logical_replication_workers", "0");
    all.put("jit", "off");
    all.put("random_page_cost", "1.1");
    all.put("timezone", "UTC");
    all.put("log_timezone", "UTC");
    return all;
  }
}
