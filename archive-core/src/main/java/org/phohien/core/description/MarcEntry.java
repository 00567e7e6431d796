package org.phohien.core.description;

import java.util.Optional;
import org.phohien.core.model.Description;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Rights;

/**
 * What the archive understands of a MARC record. The hints are for the one who takes it in: a list
 * or a folder may know better.
 *
 * @param description its words, NFC
 * @param id made from its control number (001) where there is one
 * @param kind where leader, genre term or 008 tell it; empty for a plain book record
 * @param rights where it names a statement (540 $u)
 */
public record MarcEntry(
    Description description, Optional<ItemId> id, Optional<Kind> kind, Optional<Rights> rights) {}
