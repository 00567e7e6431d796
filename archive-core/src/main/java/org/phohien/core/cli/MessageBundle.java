package org.phohien.core.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.phohien.core.message.Messages;

/** The one message catalog, as picocli asks for it. */
final class MessageBundle extends ResourceBundle {

  private final Messages messages;

  MessageBundle(Messages messages) {
    this.messages = messages;
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return messages.find(key).orElse(null);
  }

  @Override
  public boolean containsKey(String key) {
    return messages.find(key).isPresent();
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(messages.keys());
  }
}
