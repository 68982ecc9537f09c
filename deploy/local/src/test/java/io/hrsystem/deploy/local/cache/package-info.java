/** A cache that is used, and the many that are not. */
@NullMarked
package io.hrsystem.deploy.local.cache;

import org.jspecify.annotations.NullMarked;
