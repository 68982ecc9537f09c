/**
 * What the system keeps outside of its databases: encrypted files, and a ledger that nobody can change unseen. A folder
 * locally, object storage in production.
 */
@NullMarked
package io.hrsystem.storage;

import org.jspecify.annotations.NullMarked;
