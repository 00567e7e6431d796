package org.phohien.samples.generator;

import org.phohien.samples.generator.Halftone.Tone;

/** The five landscapes of the collection, each put together from what {@link Painter} can do. */
final class Scenes {

  private Scenes() {}

  /** The river before the provincial town: sails, a far bank, reeds in front. */
  static Tone river(long seed) {
    Painter scene = new Painter(seed);
    scene.sky(400);
    scene.bank(400, 26, 90);
    scene.water(400);
    scene.junk(300, 470, 1.5);
    scene.junk(760, 440, 0.9);
    scene.junk(960, 425, 0.6);
    scene.foreground(650);
    scene.palm(1010, 700, 430);
    scene.palm(1090, 730, 520);
    return scene.tone();
  }

  /** A village gate by the dyke, a sail far off. */
  static Tone gate(long seed) {
    Painter scene = new Painter(seed);
    scene.sky(450);
    scene.bank(450, 18, 110);
    scene.water(450);
    scene.junk(200, 470, 0.5);
    scene.foreground(500);
    scene.hall(720, 620, 420, 1);
    scene.palm(380, 640, 480);
    scene.palm(330, 660, 380);
    scene.palm(1080, 650, 460);
    return scene.tone();
  }

  /** A pagoda seen across its pond. */
  static Tone pagoda(long seed) {
    Painter scene = new Painter(seed);
    scene.sky(430);
    scene.bank(430, 60, 70);
    scene.hall(600, 515, 470, 2);
    scene.hall(190, 480, 240, 1);
    scene.hall(1010, 480, 240, 1);
    scene.water(520);
    scene.reflection(430, 520);
    scene.palm(90, 540, 420);
    scene.palm(1130, 545, 400);
    return scene.tone();
  }

  /** A string of boats going up-river. */
  static Tone boats(long seed) {
    Painter scene = new Painter(seed);
    scene.sky(330);
    scene.bank(330, 22, 105);
    scene.water(330);
    for (int i = 0; i < 6; i++) {
      scene.junk(1080 - 175 * i, 385 + 48 * i, 0.55 + 0.25 * i);
    }
    return scene.tone();
  }

  /** The Temple of Literature: gate of two storeys, side towers, old trees. */
  static Tone temple(long seed) {
    Painter scene = new Painter(seed);
    scene.sky(520);
    scene.bank(520, 90, 95);
    scene.tree(130, 560, 190);
    scene.tree(1085, 555, 175);
    scene.hall(265, 560, 215, 1);
    scene.hall(935, 560, 215, 1);
    scene.hall(600, 590, 430, 2);
    scene.court(560);
    return scene.tone();
  }
}
