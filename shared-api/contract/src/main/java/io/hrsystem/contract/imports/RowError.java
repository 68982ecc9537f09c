package io.hrsystem.contract.imports;

/**
 * What is wrong with one cell of a file. It says where and why, and never what stands there.
 *
 * @param row as a spreadsheet counts: the header is row 1
 * @param column as the file calls it, or its letter if nobody knows it; empty if it is about the whole row
 * @param code has a text for people
 */
public record RowError(int row, String column, String code) {}
