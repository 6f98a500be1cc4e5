const { release } = await (await fetch("/version.json")).json();
document.getElementById("book").textContent = `Guestbook ${release}`;
