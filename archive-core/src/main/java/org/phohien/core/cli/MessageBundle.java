package org.phohien.core.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.phohien.core.message.Messages;

/**
 * The one message catalog, as picocli asks for it: by our keys, and for its own words ({@code
 * usage.synopsisHeading}, {@code help}) by keys that begin with {@code cli.picocli.} here.
 */
final class MessageBundle extends ResourceBundle {

  private static final String PICOCLI = "cli.picocli.";

  private final Messages messages;

  MessageBundle(Messages messages) {
    this.messages = messages;
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return text(key).orElse(null);
  }

  @Override
  public boolean containsKey(String key) {
    return text(key).isPresent();
  }

  private Optional<String> text(String key) {
    return messages.find(key).or(() -> messages.find(PICOCLI + key));
  }

  @Override
  public Enumeration<String> getKeys() {
    // picocli asks for its own words only where they are listed
    return Collections.enumeration(
        messages.keys().stream()
            .map(key -> key.startsWith(PICOCLI) ? key.substring(PICOCLI.length()) : key)
            .toList());
  }
}
