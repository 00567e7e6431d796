package org.phohien.core.cli.doctor;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.phohien.core.settings.Setting;
import org.phohien.core.settings.Settings;
import org.phohien.core.settings.Settings.DatabaseServer;
import org.phohien.core.settings.SettingsFile;

/** Looks at what was built and at how it is set up: server, fonts, settings, a database by URL. */
public final class InstallationCheckup implements Checkup {

  /** Variables of ours that are no settings. */
  private static final Set<String> OTHERS =
      Set.of("PHOHIEN_DATA", "PHOHIEN_LANG", "PHOHIEN_SHARED");

  private final Path home;
  private final Map<String, String> environment;

  /** Of this process. */
  public InstallationCheckup() {
    this(
        Path.of(System.getProperty("phohien.home", new File("").getAbsolutePath())),
        System.getenv());
  }

  InstallationCheckup(Path home, Map<String, String> environment) {
    this.home = home;
    this.environment = environment;
  }

  @Override
  public List<Finding> examine(Settings settings) {
    List<Finding> found = new ArrayList<>();
    found.add(server());
    found.add(fonts());
    found.addAll(settings(settings));
    settings.database().ifPresent(server -> found.add(database(server)));
    return found;
  }

  private Finding server() {
    Path payara = home.resolve("web/target/payara-micro.jar");
    return Files.exists(payara)
        ? Finding.good("server", home)
        : Finding.bad("server-missing", payara);
  }

  /** Rare Nôm characters are in no font of readers' machines. */
  private Finding fonts() {
    Path glyphs = home.resolve("web/target/ROOT/WEB-INF/parts/hannom.glyphs");
    try {
      return Finding.good("fonts", Files.size(glyphs) >> 20);
    } catch (IOException e) {
      return Finding.note("fonts-missing", glyphs);
    }
  }

  private List<Finding> settings(Settings settings) {
    List<Finding> notes = new ArrayList<>();
    Set<String> unknown = unknown();
    if (!unknown.isEmpty()) {
      notes.add(Finding.note("environment-unknown", String.join(", ", unknown)));
    }
    if (settings.adminEmail().endsWith(".invalid")) {
      notes.add(Finding.note("admin-email", settings.adminEmail()));
    }
    if (!isLoopback(settings.address()) && isLoopback(settings.publicUrl().getHost())) {
      notes.add(Finding.note("public-url-local", settings.publicUrl()));
    }
    Path file = settings.data().resolve(SettingsFile.NAME);
    if (settings.database().isPresent() && readableByOthers(file)) {
      notes.add(Finding.note("settings-open", file));
    }
    return notes.isEmpty() ? List.of(Finding.good("settings", file)) : notes;
  }

  private Set<String> unknown() {
    Set<String> known =
        Arrays.stream(Setting.values()).map(Setting::variable).collect(Collectors.toSet());
    return environment.keySet().stream()
        .filter(name -> name.startsWith("PHOHIEN_"))
        .filter(name -> !known.contains(name) && !OTHERS.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static boolean readableByOthers(Path file) {
    try {
      return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
    } catch (IOException e) {
      return false; // then nobody can
    }
  }

  private static Finding database(DatabaseServer server) {
    try (Connection connection =
        DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password())) {
      return Finding.good("database", connection.getMetaData().getDatabaseProductVersion());
    } catch (SQLException e) {
      return Finding.bad("database-bad", server.address(), String.valueOf(e.getMessage()));
    }
  }
}
