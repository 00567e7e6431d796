package org.phohien.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.image.ReadyImage;
import org.phohien.core.message.Messages;
import org.phohien.core.model.Item;
import org.phohien.core.model.Kind;
import org.phohien.core.record.NativeRecords;
import org.phohien.web.item.ItemScreen;
import org.phohien.web.page.Addresses;
import org.phohien.web.page.Thumbnail;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/**
 * {@code /desk/item/ID}: edits a description. The form carries the version it was made from; when
 * someone saved in between, what was typed is kept and shown beside what stands there now.
 */
public final class EditScreen implements Screen {

  private final Catalog catalog;
  private final Revising revising;
  private final NativeRecords natives;
  private final Passages passages;

  /**
   * @param natives the records that came as MARC
   */
  EditScreen(Catalog catalog, Revising revising, NativeRecords natives, Passages passages) {
    this.catalog = catalog;
    this.revising = revising;
    this.natives = natives;
    this.passages = passages;
  }

  /**
   * What the template shows.
   *
   * @param base the version the form was made from
   * @param kinds what the item can be made into, as slugs of collections
   * @param roles words for the roles of agents
   * @param wrong names of fields that can't be taken
   * @param clashes fields where what was typed differs from what was saved in between
   * @param pages how many it has
   * @param map whether it has sheets that may be placed on the earth
   * @param withdrawn why it was withdrawn, where it was
   * @param passages of known works, for a person to take or decline
   * @param marc whether it came as MARC, and is better edited so
   */
  public record Edit(
      String id,
      String title,
      DescriptionForm form,
      int base,
      List<String> kinds,
      List<String> roles,
      List<String> wrong,
      boolean stale,
      List<Clash> clashes,
      Optional<Thumbnail> cover,
      int pages,
      List<String> scripts,
      boolean map,
      Optional<String> withdrawn,
      Passages.Shown passages,
      boolean marc) {

    /** Whether a field can't be taken as it was typed. */
    public boolean isWrong(String field) {
      return wrong.contains(field);
    }
  }

  /** A field with two wishes. */
  public record Clash(String field, String now, String typed) {}

  @Override
  public Answer answer(Visit visit) {
    Entry entry = ItemScreen.entry(catalog, visit);
    Item item = entry.item();
    Messages messages = Messages.of(visit.language());
    if (!visit.posted()) {
      return page(visit, entry, DescriptionForm.of(item, messages), 200, List.of());
    }
    DescriptionForm typed = DescriptionForm.typed(item, visit.form(), messages);
    int base = visit.form().number("base", 0, 0, Integer.MAX_VALUE);
    if (!entry.visible() || base != entry.version().value() || revising.isUnderWay(item)) {
      return page(visit, entry, typed, 409, List.of());
    }
    List<String> wrong = typed.wrong(item);
    if (!wrong.isEmpty()) {
      return page(visit, entry, typed, 400, wrong);
    }
    Item wanted = typed.over(item);
    if (wanted.equals(item)) {
      return Answer.Redirect.to(Addresses.item(item.id()));
    }
    return Answer.Redirect.to("/desk/job/" + revising.submit(wanted, base, visit));
  }

  /** The page as the item is, with an action that could not be done: its field is named. */
  Answer refused(Visit visit, Entry entry, String field) {
    return page(
        visit,
        entry,
        DescriptionForm.of(entry.item(), Messages.of(visit.language())),
        400,
        List.of(field));
  }

  private Answer page(
      Visit visit, Entry entry, DescriptionForm form, int status, List<String> wrong) {
    Item item = entry.item();
    Messages messages = Messages.of(visit.language());
    boolean stale = status == 409;
    return new Answer.Page(
        status,
        "org/phohien/web/desk/edit.jte",
        item.description().title(),
        new Edit(
            item.id().value(),
            item.description().title(),
            form,
            entry.version().value(),
            DescriptionForm.kinds(item),
            AgentLines.roles(messages),
            wrong,
            stale,
            stale ? clashes(DescriptionForm.of(item, messages), form) : List.of(),
            entry.visible()
                ? item.pages().stream().findFirst().map(p -> Thumbnail.of(p, ReadyImage.THUMBNAIL))
                : Optional.empty(),
            item.pages().size(),
            NewBatchScreen.scripts(),
            item.kind() instanceof Kind.MapSheet && !item.pages().isEmpty(),
            entry.withdrawn(),
            entry.visible() ? passages.of(item) : Passages.Shown.NONE,
            natives.find(item.id()).isPresent()));
  }

  private static List<Clash> clashes(DescriptionForm now, DescriptionForm typed) {
    List<Clash> clashes = new ArrayList<>();
    now.fields()
        .forEach((name, text) -> {
          if (!text.equals(typed.text(name))) {
            clashes.add(new Clash(name, text, typed.text(name)));
          }
        });
    return clashes;
  }
}
