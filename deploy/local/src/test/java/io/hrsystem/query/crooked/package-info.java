/** What the read side must not do. */
@NullMarked
package io.hrsystem.query.crooked;

import org.jspecify.annotations.NullMarked;
