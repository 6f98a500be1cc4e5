package org.animalshelter.db.seed;

import java.util.List;

/**
 * Somebody who can sign in with the password {@code shelter}.
 *
 * @param password its bcrypt hash. Everybody who reads this file knows the password, so the hashes can stand here too:
 *     that is why these users are in sample data only. To hash at run time would cost a library and half a second.
 */
record SampleUser(String username, String name, String role, String password) {

    static final List<SampleUser> ALL = List.of(
            new SampleUser(
                    "ada",
                    "Ada Lindqvist",
                    "coordinator",
                    "$2a$10$Ln7oqig4pEQvsrG2x60Dk.5V2X9xYwfwmJ75rEWXs2u7hLGIcLV5W"),
            new SampleUser(
                    "ben", "Ben Okafor", "volunteer", "$2a$10$wmANngI5jvfWw1vElMcheejgzMtVvfKbgf6NltxL1AkJMe/mlaoFi"),
            new SampleUser(
                    "cleo",
                    "Cleo Marchetti",
                    "volunteer",
                    "$2a$10$e/jceU4RMEYABTBn9jnNCODBvoDI7NJSDo7MJy6KH7WU/7CVXUSzG"));
}
