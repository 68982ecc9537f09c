/** Checks audit packages and certificates where there is nothing but the files: no database, no network. */
@NullMarked
package io.hrsystem.deploy.local.verify;

import org.jspecify.annotations.NullMarked;
