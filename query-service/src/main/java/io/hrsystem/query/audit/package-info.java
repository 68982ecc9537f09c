/** What is on record: everything that happened, and who looked. */
@NullMarked
package io.hrsystem.query.audit;

import org.jspecify.annotations.NullMarked;
