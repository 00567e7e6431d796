package org.phohien.core.cli.doctor;

import java.util.List;
import org.phohien.core.settings.Settings;

/** Looks at some of the things the archive needs; never throws for what it finds. */
public interface Checkup {

  List<Finding> examine(Settings settings);
}
