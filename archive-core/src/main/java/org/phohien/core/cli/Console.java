package org.phohien.core.cli;

import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import org.phohien.core.message.Language;
import org.phohien.core.message.Messages;

/**
 * Where a command speaks: answers on the one stream, remarks on the other, in the reader's
 * language.
 *
 * @param out answers, which a program may read
 * @param err remarks and progress, for people
 * @param messages the language
 * @param live whether {@code err} is a terminal that can redraw a line
 */
public record Console(PrintStream out, PrintStream err, Messages messages, boolean live) {

  /** The console of this process; Vietnamese unless {@code PHOHIEN_LANG=en}. */
  public static Console ofProcess(Map<String, String> environment) {
    Language language =
        "en".equals(environment.get("PHOHIEN_LANG")) ? Language.ENGLISH : Language.VIETNAMESE;
    return new Console(
        new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, UTF_8),
        new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, UTF_8),
        Messages.of(language),
        Optional.ofNullable(System.console()).map(java.io.Console::isTerminal).orElse(false));
  }

  private static final java.nio.charset.Charset UTF_8 = java.nio.charset.StandardCharsets.UTF_8;

  /** Says a sentence of the catalog to the person at the terminal. */
  public void say(String key, Object... arguments) {
    err.println(messages.get(key, arguments));
  }
}
