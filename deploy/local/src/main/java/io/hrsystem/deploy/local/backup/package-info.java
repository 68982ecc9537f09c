/** Backups of a PostgreSQL and its log, and the way back from them: folders and files, and no service. */
@NullMarked
package io.hrsystem.deploy.local.backup;

import org.jspecify.annotations.NullMarked;
