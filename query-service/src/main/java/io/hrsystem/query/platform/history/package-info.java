/** What held on which day, as known when: facts over time in two directions. */
@NullMarked
package io.hrsystem.query.platform.history;

import org.jspecify.annotations.NullMarked;
