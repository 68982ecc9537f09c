/** What the database keeps apart by itself, whatever a request says to it. */
@NullMarked
package io.hrsystem.deploy.local.isolation;

import org.jspecify.annotations.NullMarked;
