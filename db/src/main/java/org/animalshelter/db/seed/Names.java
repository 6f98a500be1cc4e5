package org.animalshelter.db.seed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Names without end: each is given once before any is given again, as in a shelter with very many animals. */
class Names {

    private static final String FEMALE =
            "Bella Luna Nala Lucy Molly Daisy Coco Ruby Stella Maggie Rosie Lola Penny Hazel Olive Willow"
                    + " Pepper Ginger Honey Cleopatra Frida Greta Ida Juno Kiki Lotta Maja Mimi Nova Pippa Roxy"
                    + " Smilla Tilda Trixie Uma Wanda Yuki Zelda Zoe Dolly Emma Fanny Heidi Iris Josie Kira Lilly"
                    + " Minnie Nelly Peaches";
    private static final String MALE =
            "Max Charlie Milo Buddy Rocky Leo Oscar Bruno Simba Felix Loki Oliver Jasper Toby Finn Gizmo"
                    + " Balu Anton Barney Caspar Dexter Elvis Fritz Gustav Hugo Ivan Jimmy Kasimir Louis Mogli Nemo"
                    + " Otto Pablo Quentin Rufus Sammy Theo Ulysses Vito Watson Xaver Yoshi Ziggy Bandit Cooper Duke"
                    + " Emil Goliath Henry";

    private final List<String> female = shuffled(FEMALE);
    private final List<String> male = shuffled(MALE);
    private int females;
    private int males;

    String next(boolean isFemale) {
        return isFemale ? female.get(females++ % female.size()) : male.get(males++ % male.size());
    }

    private static List<String> shuffled(String names) {
        List<String> list = new ArrayList<>(List.of(names.split(" ")));
        Collections.shuffle(list, new Random(1));
        return list;
    }
}
