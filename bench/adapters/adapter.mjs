/**
 * What the bench drives: something that takes frames and shows rows.
 *
 * @typedef {object} Adapter
 * @property {() => void | Promise<void>} open gets ready to receive; shows nothing yet
 * @property {(place: HTMLElement) => void} mount puts it into the page
 * @property {() => void} unmount takes it out again; what was received is kept
 * @property {(text: string) => void} receive a frame has come
 * @property {() => ParentNode & DocumentOrShadowRoot} root where its rows are
 * @property {() => { index: number, name?: string, talking: boolean }[]} [shown] what its rows show, where they are not marked as
 *   ours are
 * @property {() => void} [search] has somebody search and order the list, once it is shown
 * @property {boolean} [rowless] shows nothing
 *
 * @typedef {(options?: object) => Adapter} MakeAdapter
 */
export {};
