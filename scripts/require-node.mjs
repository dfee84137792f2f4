// Imported first by every command, and written so that any Node can read it: an old one must get as far as this sentence.
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `This project needs Node 20.19 or newer to start; this is Node ${process.versions.node}. ` +
      'Install a newer one (https://nodejs.org, or "nvm install 22"), then run the command again.',
  )
  process.exit(1)
}
