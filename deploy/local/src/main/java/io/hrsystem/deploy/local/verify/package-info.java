/** Checks audit packages where there is nothing but the file: no database, no network. */
@NullMarked
package io.hrsystem.deploy.local.verify;

import org.jspecify.annotations.NullMarked;
