import {existsSync, readdirSync} from 'node:fs';
import path from 'node:path';

/**
 * Rules of the house: which room of a folder may import from which, and how many
 * files a room holds. Rooms stand in `.oxlintrc.json`.
 */
export default {
  meta: {name: 'rooms'},
  rules: {arrows: arrows(), size: size()},
};

/**
 * A room imports only from itself and from rooms before it. `.` is the files of
 * the folder beside its rooms.
 */
function arrows() {
  return {
    meta: {
      schema: [
        {
          type: 'object',
          additionalProperties: {type: 'array', items: {type: 'string'}},
        },
      ],
    },
    create(context) {
      const [folders] = context.options;
      const own = placeOf(
        path.relative(context.cwd, context.filename),
        folders,
      );
      if (!own) return {};
      const {folder, room} = own;
      const rooms = folders[folder];

      function look(node) {
        const imported = node.source?.value;
        if (typeof imported !== 'string' || !imported.startsWith('.')) return;
        const target = path.relative(
          context.cwd,
          path.resolve(path.dirname(context.filename), imported),
        );
        const other = placeOf(target, folders);
        if (other?.folder !== folder) return;
        if (rooms.indexOf(other.room) <= rooms.indexOf(room)) return;
        context.report({
          node,
          message: `${nameOf(own)} stands below ${nameOf(other)} and must not import from there. Move this file up, or the imported code down.`,
        });
      }

      return {
        Program(node) {
          if (rooms.includes(room)) return;
          context.report({
            node,
            message: `${nameOf(own)} is not a room of ${folder}. Add it to the rooms in .oxlintrc.json, above those that it imports from.`,
          });
        },
        ImportDeclaration: look,
        ExportNamedDeclaration: look,
        ExportAllDeclaration: look,
        ImportExpression: look,
      };
    },
  };
}

/** The folder with rooms that contains a file, and the file's room. */
function placeOf(file, folders) {
  const name = file.split(path.sep).join('/');
  const folder = Object.keys(folders).find(one => name.startsWith(`${one}/`));
  if (folder === undefined) return undefined;
  const inside = path.posix.dirname(name.slice(folder.length + 1));
  const known = folders[folder]
    .filter(room => `${inside}/`.startsWith(`${room}/`))
    .sort((one, other) => other.length - one.length);
  return {folder, room: known[0] ?? inside};
}

function nameOf({folder, room}) {
  return room === '.' ? folder : `${folder}/${room}`;
}

/** Limits the number of a folder's own files. */
function size() {
  return {
    meta: {schema: [{type: 'integer'}]},
    create(context) {
      const [most] = context.options;
      const folder = path.dirname(context.filename);
      return {
        Program(node) {
          const files = filesOf(folder);
          // Reported once, for its first file.
          if (files.length <= most) return;
          if (files[0] !== path.basename(context.filename)) return;
          context.report({
            node,
            message: `${path.relative(context.cwd, folder)} holds ${files.length} files, more than ${most}: make a room of files on one subject.`,
          });
        },
      };
    },
  };
}

function filesOf(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(({name}) => name)
    .filter(name => /\.([mc]?[jt]s|[jt]sx)$/.test(name))
    .sort();
}
