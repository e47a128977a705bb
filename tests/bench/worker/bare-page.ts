/** A page of the extension that does nothing by itself: what it asks of the worker is all that happens. */
export const BARE_PAGE = 'bare.html';

export const BARE_SOURCE = '<!doctype html><meta charset="utf-8"><title>bare</title><main></main>';
