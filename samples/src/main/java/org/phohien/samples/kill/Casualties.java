package org.phohien.samples.kill;

import java.util.List;

/**
 * What a run of kills has left behind.
 *
 * @param kills how often a process was ended
 * @param pages published, as the catalog counts them
 * @param wanted pages that should be
 * @param resumed how often a job was gone on with that a killed worker had left
 * @param wrongs everything that is not as it would be without kills; empty is what we want
 */
public record Casualties(int kills, long pages, long wanted, long resumed, List<String> wrongs) {

  public Casualties {
    wrongs = List.copyOf(wrongs);
  }

  /** Every page arrived exactly once. */
  public boolean none() {
    return wrongs.isEmpty() && pages == wanted;
  }
}
