/** What is read of organisation. */
@NullMarked
package io.hrsystem.query.organisation;

import org.jspecify.annotations.NullMarked;
