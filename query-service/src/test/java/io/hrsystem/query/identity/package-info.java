/** Who may see what. */
@NullMarked
package io.hrsystem.query.identity;

import org.jspecify.annotations.NullMarked;
